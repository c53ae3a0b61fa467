import type { OwnedShare, OwnedSmartLink } from "@sealwell/client";

/** A link of either kind, as it stands in a list. */
export interface AnyLink extends Pick<
  OwnedShare,
  "id" | "state" | "createdAt" | "expiresAt" | "endedAt" | "opens" | "maxOpens" | "label" | "records"
> {
  /** The address of its page. */
  readonly path: string;
  readonly isSmart: boolean;
}

/** Newest first. */
export function everyLink(shares: readonly OwnedShare[], smartLinks: readonly OwnedSmartLink[]): readonly AnyLink[] {
  const links: AnyLink[] = [
    ...shares.map((share) => ({ ...share, path: `/shares/${share.id}`, isSmart: false })),
    ...smartLinks.map((link) => ({ ...link, path: `/shares/smart/${link.id}`, maxOpens: null, isSmart: true })),
  ];
  return links.sort((one, other) => other.createdAt.getTime() - one.createdAt.getTime());
}

/**
 * Whether somebody may open it yet. For minutes after its last opening a share has not ended, and could be given more; but it opens no more. What is
 * locked has ended where it cannot be unlocked.
 */
export function opensStill({ state, endedAt }: Pick<AnyLink, "state" | "endedAt">): boolean {
  return state === "live" || (state === "locked" && endedAt === null);
}
