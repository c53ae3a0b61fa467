import jsQR from "jsqr";
import { describe, expect, it } from "vitest";
import { qrCodeOf, type Drawing } from "./qr-code";

const BAR = /M(\d+) (\d+)h(\d+)v1H\1z/g;
const PIXELS_A_MODULE = 4;

/** What a reader by others makes of it. */
function readFrom({ size, outline }: Drawing): string | undefined {
  const width = size * PIXELS_A_MODULE;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, length] of outline.matchAll(BAR)) {
    for (let row = Number(y) * PIXELS_A_MODULE; row < (Number(y) + 1) * PIXELS_A_MODULE; row++) {
      const from = row * width + Number(x) * PIXELS_A_MODULE;
      for (let pixel = from; pixel < from + Number(length) * PIXELS_A_MODULE; pixel++) {
        pixels.fill(0, pixel * 4, pixel * 4 + 3);
      }
    }
  }
  return jsQR(pixels, width, width)?.data;
}

describe("a QR code", () => {
  it.each(["shlink:/eyJ1cmwiOiJodHRwczovL3NlYWx3ZWxsLmV4YW1wbGUifQ", `shlink:/${"aZ0_-9".repeat(90)}`])(
    "is read by others, %#",
    (text) => {
      const drawing = qrCodeOf(text);
      expect(drawing.outline.replaceAll(BAR, "")).toBe("");
      expect(readFrom(drawing)).toBe(text);
    },
  );
});
