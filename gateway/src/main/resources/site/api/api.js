// Renders /api/openapi.json. Everything goes in as text, never as HTML.
const METHODS = ["get", "post", "put", "patch", "delete"];
const main = document.getElementById("document");

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children.filter((child) => child !== null && child !== ""));
  return made;
}

function resolve(api, node) {
  for (let hops = 0; node?.$ref && hops < 10; hops++) {
    node = node.$ref.slice(2).split("/").reduce((at, key) => at?.[key.replaceAll("~1", "/").replaceAll("~0", "~")], api);
  }
  return node ?? {};
}

// A schema as the JSON it describes, with types in place of values; a schema inside itself is only named.
function shape(api, schema, seen = []) {
  if (schema?.$ref && seen.includes(schema.$ref)) return `<${schema.$ref.split("/").at(-1)}>`;
  const deeper = schema?.$ref ? [...seen, schema.$ref] : seen;
  const plain = resolve(api, schema);
  const choices = plain.oneOf ?? plain.anyOf;
  if (choices) return choices.map((choice) => shape(api, choice, deeper)).map(write).join("  or  ");
  if (plain.allOf) return Object.assign({}, ...plain.allOf.map((part) => shape(api, part, deeper)).filter((part) => typeof part === "object"));
  if (plain.enum) return plain.enum.join(" | ");
  if (plain.const !== undefined) return plain.const;
  const types = [plain.type].flat();
  if (plain.items || types.includes("array")) return [shape(api, plain.items, deeper)];
  if (plain.properties) {
    const required = new Set(plain.required ?? []);
    return Object.fromEntries(Object.entries(plain.properties)
      .map(([name, value]) => [required.has(name) ? name : `${name}?`, shape(api, value, deeper)]));
  }
  const limits = [plain.format, plain.pattern, plain.maxLength && `≤ ${plain.maxLength} characters`].filter(Boolean);
  return [types.filter(Boolean).join(" or ") || "any", ...limits].join(", ");
}

const write = (value) => (typeof value === "string" ? value : JSON.stringify(value, null, 2));

function bodies(api, content = {}) {
  return Object.entries(content).flatMap(([type, media]) => [
    element("code", {}, type),
    media.schema ? element("pre", { tabindex: "0" }, write(shape(api, media.schema))) : null,
  ]).filter(Boolean);
}

function parameters(api, list) {
  if (!list.length) return null;
  const items = list.map((one) => resolve(api, one)).flatMap((one) => [
    element("dt", {}, element("code", {}, one.name), ` in ${one.in}${one.required ? ", required" : ""}`),
    element("dd", {}, [write(shape(api, one.schema)), one.description].filter(Boolean).join(" – ")),
  ]);
  return element("section", {}, element("h3", {}, "Parameters"), element("dl", {}, ...items));
}

function answers(api, responses = {}) {
  const items = Object.entries(responses).flatMap(([status, response]) => {
    const plain = resolve(api, response);
    return [element("dt", {}, element("code", {}, status)), element("dd", {}, plain.description ?? "", ...bodies(api, plain.content))];
  });
  return element("section", {}, element("h3", {}, "Answers and problems"), element("dl", {}, ...items));
}

function operation(api, path, method, item) {
  const call = item[method];
  const body = resolve(api, call.requestBody);
  const detail = element("div", {},
    call.description ? element("p", {}, call.description) : null,
    parameters(api, [...(item.parameters ?? []), ...(call.parameters ?? [])]),
    body.content ? element("section", {}, element("h3", {}, "Body"), ...bodies(api, body.content)) : null,
    answers(api, call.responses));
  const summary = element("summary", {},
    element("span", { class: `method ${method}` }, method.toUpperCase()), element("code", {}, path),
    call.summary ? element("span", { class: "summary" }, call.summary) : null);
  const made = element("details", { class: "operation" }, summary, detail);
  made.dataset.text = `${method} ${path} ${call.summary ?? ""}`.toLowerCase();
  return made;
}

function service(api, tag) {
  const calls = Object.entries(api.paths).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method]?.tags?.includes(tag.name)).map((method) => operation(api, path, method, item)));
  return element("section", { id: tag.name, class: "service" },
    element("h2", {}, tag.name), tag.description ? element("p", {}, tag.description) : null, ...calls);
}

function render(api) {
  const missing = api["x-sealwell-missing"] ?? [];
  const note = missing.length
    ? element("p", { class: "note" }, `Not described here, because they are away at the moment: ${missing.join(", ")}.`) : null;
  main.replaceChildren(...[note, ...api.tags.map((tag) => service(api, tag))].filter(Boolean));
  document.getElementById("services").replaceChildren(element("ul", {},
    ...api.tags.map((tag) => element("li", {}, element("a", { href: `#${tag.name}` }, tag.name)))));
}

document.getElementById("filter").addEventListener("input", (event) => {
  const wanted = event.target.value.trim().toLowerCase();
  for (const call of document.querySelectorAll(".operation")) call.hidden = !call.dataset.text.includes(wanted);
  for (const one of document.querySelectorAll(".service")) one.hidden = !one.querySelector(".operation:not([hidden])");
});

try {
  const answer = await fetch("/api/openapi.json");
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  render(await answer.json());
} catch (failure) {
  main.replaceChildren(element("p", { class: "note", role: "alert" }, `The description could not be loaded (${failure.message}). Please try again.`));
} finally {
  main.setAttribute("aria-busy", "false");
}
