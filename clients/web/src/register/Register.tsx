import { useState } from "react";
import { PhraseCeremony } from "../phrase/PhraseCeremony";
import type { Registration } from "../sealwell/door";
import { useDoor } from "../sealwell/use-door";
import { AddressStep } from "./AddressStep";
import { PasswordStep } from "./PasswordStep";

/** From an address to an account: the address, the code with a password, the recovery phrase; and, once in, {@link SecondWay}. */
export default function Register() {
  const door = useDoor();
  const [email, setEmail] = useState("");
  const [sent, setSent] = useState(false);
  const [registration, setRegistration] = useState<Registration>();
  if (registration !== undefined) {
    return <PhraseCeremony phrase={registration.phrase} onConfirmed={() => door.begin(registration)} />;
  }
  return sent ? (
    <PasswordStep email={email} onBack={() => setSent(false)} onRegistered={setRegistration} />
  ) : (
    <AddressStep email={email} onChange={setEmail} onSent={() => setSent(true)} />
  );
}
