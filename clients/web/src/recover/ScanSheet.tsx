import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useText } from "../language/language";
import { TEXT } from "./text";

/** How often a picture is looked at: reading one takes a few milliseconds, holding a paper still takes longer. */
const LOOK_EVERY_MILLIS = 200;

/** Pixels are enough for the code of a sheet, and quickly read. */
const WIDTH = 640;

/** The camera, until it sees a sheet's code. Pictures are looked at here and kept nowhere. */
export function ScanSheet(props: { readonly onRead: (text: string) => void; readonly onClose: () => void }) {
  const t = useText(TEXT);
  const seen = useEffectEvent(props.onRead);
  const video = useRef<HTMLVideoElement>(null);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    let over = false;
    let stop = () => undefined;
    watch(video, (text) => seen(text))
      .then((ending) => {
        stop = ending;
        if (over) {
          stop();
        }
      })
      .catch(() => setRefused(true));
    return () => {
      over = true;
      stop();
    };
  }, []);
  return (
    <>
      {refused ? (
        <Alert severity="warning">{t.noCamera}</Alert>
      ) : (
        <Box
          component="video"
          ref={video}
          muted
          playsInline
          aria-label={t.cameraPicture}
          sx={{ width: "100%", aspectRatio: "4 / 3", borderRadius: 2, bgcolor: "action.hover", objectFit: "cover" }}
        />
      )}
      <Button onClick={props.onClose}>{t.stopScanning}</Button>
    </>
  );
}

async function watch(
  shown: { readonly current: HTMLVideoElement | null },
  onRead: (text: string) => void,
): Promise<() => undefined> {
  const [stream, { default: decodeQR }] = await Promise.all([
    navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment", width: { ideal: WIDTH } } }),
    import("qr/decode.js"),
  ]);
  const looking = setInterval(() => {
    const text = shown.current === null ? undefined : codeIn(shown.current, decodeQR);
    if (text !== undefined) {
      onRead(text);
    }
  }, LOOK_EVERY_MILLIS);
  if (shown.current !== null) {
    shown.current.srcObject = stream;
    await shown.current.play().catch(() => undefined);
  }
  return () => {
    clearInterval(looking);
    stream.getTracks().forEach((track) => track.stop());
  };
}

function codeIn(video: HTMLVideoElement, decodeQR: typeof import("qr/decode.js").default): string | undefined {
  const { videoWidth, videoHeight } = video;
  const drawn = new OffscreenCanvas(Math.max(videoWidth, 1), Math.max(videoHeight, 1)).getContext("2d");
  if (videoWidth === 0 || drawn === null) {
    return undefined;
  }
  drawn.drawImage(video, 0, 0);
  try {
    return decodeQR(drawn.getImageData(0, 0, videoWidth, videoHeight));
  } catch {
    // Most pictures have no code in them.
    return undefined;
  }
}
