import encodeQR from "qr";

/** What the standard wants free around it, in modules (ISO/IEC 18004, 6.3.8). */
const QUIET = 4;

/** A drawing on a grid of `size` by `size`. */
export interface Drawing {
  readonly size: number;
  /** What is dark, as the path of an SVG. */
  readonly outline: string;
}

/** A QR code with error correction M, which HL7 wants for SMART Health Links. */
export function qrCodeOf(text: string): Drawing {
  const rows = encodeQR(text, "raw", { ecc: "medium", border: QUIET });
  return { size: rows.length, outline: rows.map(barsOf).join("") };
}

/** A bar for each run of dark modules in a row. */
function barsOf(row: readonly boolean[], y: number): string {
  const bars: string[] = [];
  for (let x = row.indexOf(true); x !== -1;) {
    const light = row.indexOf(false, x);
    const end = light === -1 ? row.length : light;
    bars.push(`M${x} ${y}h${end - x}v1H${x}z`);
    x = row.indexOf(true, end);
  }
  return bars.join("");
}
