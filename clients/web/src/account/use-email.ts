import { usePresence } from "../sealwell/use-door";

/** The address of whoever is in. */
export function useEmail(): string {
  const presence = usePresence();
  return presence.is === "in" ? presence.email : "";
}
