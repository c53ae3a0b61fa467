import jsQR from "jsqr";
import type { Locator } from "playwright-core";

/** What a camera in front of the screen reads: the picture of a part of the page, given to a reader by others. */
export async function textOnScreen(part: Locator): Promise<string | undefined> {
  const picture = [...(await part.screenshot())];
  // A page of nobody's turns the picture into pixels, unhindered by the app's policies.
  const page = await part.page().context().newPage();
  const { pixels, width, height } = await page.evaluate(async (png) => {
    const bitmap = await createImageBitmap(new Blob([new Uint8Array(png)]));
    const drawn = new OffscreenCanvas(bitmap.width, bitmap.height).getContext(
      "2d",
    ) as OffscreenCanvasRenderingContext2D;
    drawn.drawImage(bitmap, 0, 0);
    const { data } = drawn.getImageData(0, 0, bitmap.width, bitmap.height);
    return { pixels: [...data], width: bitmap.width, height: bitmap.height };
  }, picture);
  await page.close();
  return jsQR(Uint8ClampedArray.from(pixels), width, height)?.data;
}
