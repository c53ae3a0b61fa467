import { SealwellError } from "../problem/errors.js";

/** `form`: no link to a share, or only a part of one. `server`: a link to another server than the one that was connected to. */
export type ShareLinkReason = "form" | "server";

/** A text that leads to nothing shared here. It is not repeated: it may be most of a link. */
export class ShareLinkError extends SealwellError {
  override readonly name = "ShareLinkError";

  constructor(readonly reason: ShareLinkReason) {
    super(reason === "form" ? "not a link to a share" : "a link to another server");
  }
}
