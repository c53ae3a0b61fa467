// The token stands behind the # of the link: no request has carried it, and from here on neither the address bar nor the history does.
const token = location.hash.slice(1);
history.replaceState(null, "", location.pathname);

const button = document.getElementById("object");
const outcome = document.getElementById("outcome");

// By status; anything else is a trouble that may pass.
const OUTCOMES = new Map([
  [204, button.dataset.done],
  [400, "This link is not complete. Please open it again from the mail."],
  [403, "This link has been used already, or is too old."],
  [429, "Too many attempts from your network. Please wait a minute and try again."],
]);
const FINAL = new Set([204, 400, 403]);

async function object() {
  button.disabled = true;
  outcome.textContent = "One moment…";
  try {
    const answer = await fetch(button.dataset.call, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ token }),
      credentials: "omit",
    });
    outcome.textContent = OUTCOMES.get(answer.status) ?? "That did not work. Please try again in a moment.";
    button.disabled = FINAL.has(answer.status);
  } catch {
    outcome.textContent = "Sealwell could not be reached. Please try again.";
    button.disabled = false;
  }
}

if (token) {
  button.disabled = false;
  button.addEventListener("click", object);
} else {
  outcome.textContent = "This link is not complete. Please open it again from the mail.";
}
