import type { DeviceSession } from "@sealwell/client";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Card from "@mui/material/Card";
import Chip from "@mui/material/Chip";
import Skeleton from "@mui/material/Skeleton";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useFormat, useText } from "../language/language";
import { useAsked } from "../sealwell/use-asked";
import { useTask } from "../sealwell/use-task";
import { useVault } from "../sealwell/use-vault";
import { Failure } from "../ui/Failure";
import { useNotice } from "../ui/notice";
import { Section } from "./Section";
import { TEXT } from "./text";

/** Every device that is logged in, and the way to end each. */
export function Devices() {
  const t = useText(TEXT);
  const { account } = useVault().session;
  const { answer: devices, failure, again } = useAsked(() => account.sessions());
  return (
    <Section title={t.devices}>
      <Failure sentence={failure} />
      {devices === undefined && failure === undefined && <Skeleton variant="rounded" height={88} />}
      {devices !== undefined && (
        <Card>
          <Stack
            component="ul"
            sx={{ m: 0, p: 0, listStyle: "none", "& > li + li": { borderTop: 1, borderColor: "divider" } }}
          >
            {devices.map((device) => (
              <Device key={device.sessionId} device={device} onEnded={again} />
            ))}
          </Stack>
        </Card>
      )}
    </Section>
  );
}

function Device({ device, onEnded }: { readonly device: DeviceSession; readonly onEnded: () => Promise<void> }) {
  const t = useText(TEXT);
  const { dateTime } = useFormat();
  const tell = useNotice();
  const { account } = useVault().session;
  const end = useTask(async () => {
    await account.endSession(device.sessionId);
    tell({ sentence: t.ended });
    await onEnded();
  });
  return (
    <Stack component="li" direction="row" spacing={2} sx={{ alignItems: "center", p: 2 }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography sx={{ fontWeight: 560 }}>
          {device.deviceName} {device.current && <Chip size="small" color="primary" label={t.thisDevice} />}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {t.deviceTimes(dateTime(device.createdAt), dateTime(device.lastUsedAt))}
        </Typography>
        <Failure sentence={end.failure} />
      </Box>
      {!device.current && (
        <Button aria-label={t.endOf(device.deviceName)} loading={end.busy} onClick={() => void end.run()}>
          {t.end}
        </Button>
      )}
    </Stack>
  );
}
