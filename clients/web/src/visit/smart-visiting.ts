import {
  parseSmartLink,
  RefusedError,
  ServerLiedError,
  ShareLinkError,
  type SmartHealthLink,
  SmartLinkError,
} from "@sealwell/client";
import type { End } from "./Ending";

/** Whether what stands behind `#` is a SMART Health Link, as viewers' addresses have it. */
export function isSmart(link: string | undefined): link is string {
  return link?.includes("#shlink:") === true;
}

/** The link, if it is whole. */
export function readLink(link: string): SmartHealthLink | undefined {
  try {
    return parseSmartLink(link);
  } catch {
    return undefined;
  }
}

/** Where a visit ends; undefined for what can be tried again. */
export function endOf(failure: unknown): End | undefined {
  if (failure instanceof SmartLinkError) {
    return "cut";
  }
  if (failure instanceof ServerLiedError) {
    return "deceived";
  }
  return failure instanceof RefusedError && failure.type === "not-found" ? "closed" : undefined;
}

/** Whether it is a link of somebody else's server, which this page must not talk to. */
export function leadsElsewhere(failure: unknown): boolean {
  return failure instanceof ShareLinkError && failure.reason === "server";
}
