// Written by `npm run generate` from contracts/; `npm run check` fails when they differ.

/** Every refusal of the registry. */
export const PROBLEM_TYPES = [
  /** 400: The body is not well-formed JSON. */
  "malformed-request",
  /** 400: A member of the request is missing, unknown or out of range. */
  "invalid-request",
  /** 401: A valid access token is needed. */
  "unauthenticated",
  /** 401: The login proof was refused. */
  "credentials-refused",
  /** 401: The refresh token was refused. */
  "refresh-refused",
  /** 401: The link alone does not open this share. */
  "share-proof-needed",
  /** 401: The share's password is wrong. */
  "share-password-refused",
  /** 403: This is not allowed to the caller. */
  "forbidden",
  /** 403: The code is wrong, spent or too old. */
  "code-refused",
  /** 403: The ticket is wrong, spent or too old. */
  "ticket-refused",
  /** 403: The signed request was refused. */
  "signature-refused",
  /** 403: The recovery proof leads nowhere. */
  "recovery-refused",
  /** 403: The time for this has not come. */
  "not-yet",
  /** 403: The vault's quota does not hold this commit. */
  "quota-exceeded",
  /** 403: The share is locked after too many wrong passwords. */
  "share-locked",
  /** 403: The account's quota does not hold this share. */
  "share-quota-exceeded",
  /** 403: There are as many trusted contacts as an account may have. */
  "guardian-quota-exceeded",
  /** 404: There is nothing here. */
  "not-found",
  /** 405: The method is not allowed here. */
  "method-not-allowed",
  /** 406: None of the accepted media types is offered. */
  "not-acceptable",
  /** 409: The ticket has been used for another account. */
  "registration-conflict",
  /** 409: The credentials have changed meanwhile. */
  "stale-credentials",
  /** 409: The last reset may still be objected to. */
  "objection-open",
  /** 409: Another commit came first. */
  "commit-conflict",
  /** 409: A newer checkpoint is stored. */
  "checkpoint-stale",
  /** 409: The share's id has been used with another body. */
  "share-conflict",
  /** 409: The share has come to its end. */
  "share-ended",
  /** 409: The trusted contact is not in a state for this. */
  "guardian-conflict",
  /** 409: A sheet of this kit has gone out by mail. */
  "sheet-mailed",
  /** 409: Another recovery is under way. */
  "request-running",
  /** 409: The recovery has come to its end. */
  "request-ended",
  /** 410: The body of this revision is no longer kept. */
  "revision-pruned",
  /** 412: The resource is not in the expected state. */
  "precondition-failed",
  /** 413: The body is larger than allowed. */
  "payload-too-large",
  /** 413: The commit holds more than allowed. */
  "commit-too-large",
  /** 415: The body's media type is not supported. */
  "unsupported-media-type",
  /** 422: The digest is not that of the changes. */
  "digest-mismatch",
  /** 422: A revision is not the item's next. */
  "revision-not-next",
  /** 422: The checkpoint is beyond the head. */
  "checkpoint-ahead",
  /** 429: Too many attempts. */
  "too-many-attempts",
  /** 429: Too many requests. */
  "too-many-requests",
  /** 500: Something failed on our side. */
  "internal-error",
  /** 503: Too busy to take this now. */
  "overloaded",
  /** 503: The service is away for a moment. */
  "service-unavailable",
  /** 504: The service did not answer in time. */
  "gateway-timeout",
] as const;

/** The short name of a refusal: what a program goes by. */
export type ProblemType = (typeof PROBLEM_TYPES)[number];
