import encodeQR from "qr";
import { writeFile } from "node:fs/promises";

const [WIDTH, HEIGHT, FRAMES] = [640, 480, 10];
const [LIGHT, DARK, GREY] = [235, 16, 128];

/** A paper with a code on it, held before a camera for a while: a film of bare pictures (YUV4MPEG2). */
export async function filmOf(text: string, file: string): Promise<void> {
  const rows = encodeQR(text, "raw", { ecc: "medium", border: 4 });
  const scale = Math.floor(HEIGHT / rows.length);
  const luma = Buffer.alloc(WIDTH * HEIGHT, LIGHT);
  for (const [y, row] of rows.entries()) {
    for (const [x, dark] of row.entries()) {
      for (let line = 0; dark && line < scale; line++) {
        const from = (y * scale + line) * WIDTH + x * scale;
        luma.fill(DARK, from, from + scale);
      }
    }
  }
  const colour = Buffer.alloc((WIDTH * HEIGHT) / 2, GREY);
  const frame = Buffer.concat([Buffer.from("FRAME\n"), luma, colour]);
  const head = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`);
  await writeFile(file, Buffer.concat([head, ...Array.from({ length: FRAMES }, () => frame)]));
}
