import { declareField, draft, edit, indexed, Sealwell, type Session } from "@sealwell/client";

const DIAGNOSIS = declareField("diagnosis", "many-values");

/** From nothing to a record that is found again; `words` are shown once, and written down by the person. */
export async function firstSteps(
  server: string,
  email: string,
  password: string,
  codeFromTheMail: string,
): Promise<Session> {
  const sealwell = new Sealwell(server, { deviceName: "Anna's laptop" });
  await sealwell.startRegistration(email);
  const { session, phrase } = await sealwell.confirmRegistration(email, codeFromTheMail, password);
  console.assert(phrase.words().length === 24);

  const visit = await session.records.put(indexed(draft("Visit", { text: "first visit" }), DIAGNOSIS, "J06.9"));
  await session.records.put(edit(visit, { text: "first visit, all well" }));
  const [found] = await session.records.find(DIAGNOSIS, "J06.9");
  console.assert(found?.revision === 2);
  return session;
}
