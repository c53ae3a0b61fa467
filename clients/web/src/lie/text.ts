import type { Phrases } from "../language/phrases";

export const TEXT = {
  title: { de: "Der Server hat nicht die Wahrheit gesagt", en: "The server did not tell the truth" },
  lead: {
    de: "Dieses Gerät prüft jede Antwort. Eine davon kann von einem ehrlichen Server nicht kommen. Deshalb haben wir aufgehört und alles geschlossen; von der Antwort wurde nichts übernommen.",
    en: "This device checks every answer. One of them cannot come from an honest server. So we stopped and closed everything; nothing of that answer was used.",
  },
  seen: { de: "Was wir gesehen haben", en: "What we saw" },
  when: { de: "Wann", en: "When" },
  what: { de: "Was", en: "What" },
  detail: { de: "Im Einzelnen", en: "In detail" },
  server: { de: "Server", en: "Server" },
  todo: { de: "Was Sie tun können", en: "What you can do" },
  todoSave: {
    de: "Sichern Sie den Bericht und zeigen Sie ihn dem Betreiber und jemandem, dem Sie vertrauen. Er enthält nichts aus Ihren Einträgen.",
    en: "Save the report and show it to the operator and to somebody you trust. It holds nothing of your records.",
  },
  todoWait: {
    de: "Geben Sie auf diesem Server vorerst nichts Neues ein. Was auf Ihren Geräten liegt, ist unversehrt.",
    en: "Enter nothing new on this server for now. What lies on your devices is unharmed.",
  },
  todoAgain: {
    de: "Ein Fehler oder eine alte Sicherung beim Betreiber kann auch so aussehen. Sie können es noch einmal versuchen: Solange es nicht stimmt, öffnet sich nichts.",
    en: "A fault, or an old backup on the operator's side, can look like this too. You may try again: as long as it is not right, nothing opens.",
  },
  save: { de: "Bericht sichern", en: "Save the report" },
  again: { de: "Noch einmal versuchen", en: "Try again" },
} as const satisfies Phrases;
