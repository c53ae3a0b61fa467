import { SealwellError } from "../problem/errors.js";

/** No SMART Health Link, or only a part of one. The text is not repeated: it may be most of a link. */
export class SmartLinkError extends SealwellError {
  override readonly name = "SmartLinkError";

  constructor() {
    super("not a SMART Health Link");
  }
}
