import { SealwellError } from "../problem/errors.js";

/** The file is no FHIR Bundle in JSON. */
export class NotABundleError extends SealwellError {
  override readonly name = "NotABundleError";

  constructor(options?: ErrorOptions) {
    super("not a FHIR Bundle in JSON", options);
  }
}
