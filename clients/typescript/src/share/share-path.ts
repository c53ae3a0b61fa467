import { requireId } from "../vault/health-record.js";

/** Where share-service is asked. */
export const SHARES = "/api/shares/v1/shares";

/** Where it is asked about one share. */
export function sharePath(shareId: string): string {
  return `${SHARES}/${requireId(shareId)}`;
}
