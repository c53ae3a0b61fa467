import { requireId } from "../vault/health-record.js";

/** Where share-service is asked. */
export const SHARES = "/api/shares/v1/shares";

/** Where it is asked about SMART Health Links by who has made them. */
export const SMART_LINKS = "/api/shares/v1/smart-links";

/** Where those lead. */
export const SHL = "/api/shares/v1/shl";

/** Where it is asked about one share. */
export function sharePath(shareId: string): string {
  return `${SHARES}/${requireId(shareId)}`;
}

/** Where it is asked about one SMART Health Link. */
export function smartLinkPath(id: string): string {
  return `${SMART_LINKS}/${requireId(id)}`;
}
