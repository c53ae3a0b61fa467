// The token stands behind the # of the link: no request has carried it, and from here on neither the address bar nor the history does.
const token = location.hash.slice(1);
history.replaceState(null, "", location.pathname);

// The mail was written in its reader's language; the browser has one, too.
const language = navigator.language.startsWith("de") ? "de" : "en";
for (const main of document.querySelectorAll("main")) {
  main.hidden = main.lang !== language;
}
const shown = document.querySelector(`main[lang=${language}]`);
document.documentElement.lang = language;
document.title = shown.dataset.title;

const button = shown.querySelector("button");
const outcome = shown.querySelector("[role=status]");

const TEXTS = {
  en: {
    incomplete: "This link is not complete. Please open it again from the mail.",
    refused: "This link has been used already, or is too old.",
    tooMany: "Too many attempts from your network. Please wait a minute and try again.",
    trouble: "That did not work. Please try again in a moment.",
    unreachable: "Sealwell could not be reached. Please try again.",
    working: "One moment…",
  },
  de: {
    incomplete: "Dieser Link ist nicht vollständig. Bitte öffnen Sie ihn noch einmal aus der Mail.",
    refused: "Dieser Link wurde schon benutzt oder ist zu alt.",
    tooMany: "Zu viele Versuche aus Ihrem Netz. Bitte warten Sie eine Minute, und versuchen Sie es noch einmal.",
    trouble: "Das hat nicht geklappt. Bitte versuchen Sie es gleich noch einmal.",
    unreachable: "Sealwell war nicht zu erreichen. Bitte versuchen Sie es noch einmal.",
    working: "Einen Augenblick…",
  },
}[language];

// By status; anything else is a trouble that may pass.
const OUTCOMES = new Map([
  [204, button.dataset.done],
  [400, TEXTS.incomplete],
  [403, TEXTS.refused],
  [429, TEXTS.tooMany],
]);
const FINAL = new Set([204, 400, 403]);

async function object() {
  button.disabled = true;
  outcome.textContent = TEXTS.working;
  try {
    const answer = await fetch(button.dataset.call, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ token }),
      credentials: "omit",
    });
    outcome.textContent = OUTCOMES.get(answer.status) ?? TEXTS.trouble;
    button.disabled = FINAL.has(answer.status);
  } catch {
    outcome.textContent = TEXTS.unreachable;
    button.disabled = false;
  }
}

if (token) {
  button.disabled = false;
  button.addEventListener("click", object);
} else {
  outcome.textContent = TEXTS.incomplete;
}
