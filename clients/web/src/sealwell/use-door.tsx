import { IdleLock } from "@sealwell/client/remote";
import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from "react";
import { Door, type Presence } from "./door";

const DoorContext = createContext<Door | undefined>(undefined);

/** Keeps the door of this tab, and locks it when nobody has been there for a while. */
export function DoorProvider({ children }: { readonly children: ReactNode }) {
  const [door] = useState(() => new Door());
  const { is } = useSyncExternalStore(door.subscribe, door.current);
  useEffect(() => {
    if (is !== "in") {
      return;
    }
    const idle = new IdleLock(door.lock, { watch: document });
    return () => idle.stop();
  }, [door, is]);
  return <DoorContext value={door}>{children}</DoorContext>;
}

/** The door of this tab. */
export function useDoor(): Door {
  const door = useContext(DoorContext);
  if (door === undefined) {
    throw new Error("outside of a DoorProvider");
  }
  return door;
}

/** Who is here now. */
export function usePresence(): Presence {
  const door = useDoor();
  return useSyncExternalStore(door.subscribe, door.current);
}
