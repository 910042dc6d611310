// Draws the lines of the conversation. All text goes in as text, never as HTML.

const log = document.querySelector("#log");
const scroll = document.querySelector("#scroll");
const below = document.querySelector("#below");
const picture = document.querySelector("#picture");

export const { base, home, person, texts, limits } = JSON.parse(document.body.dataset.settings);

/** A text with its {variables} filled in. */
export function text(key, values = {}) {
  return texts[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

/** A new element; `attributes` are for what old browsers have no property for. Children may be plain text. */
export function make(tag, properties = {}, ...children) {
  const { attributes = {}, ...rest } = properties;
  const element = Object.assign(document.createElement(tag), rest);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Draw lines as the transcript has them; `press(row, index, label)` is called for a choice. */
export function showLines(lines, press) {
  const followed = atEnd;
  const drawn = lines.map((line) => showLine(line, press)).filter(Boolean);
  quietOldChoices();
  const first = drawn.find((element) => !element.classList.contains("mine"));
  if (first === undefined || followed) scrollTo(first ?? drawn.at(-1));
  else below.hidden = false;
}

/** Draw what was just written, before the transcript has it. */
export function showPending(said) {
  const files = said.files.map((file) => make("span", {}, `📎 ${file.name}`));
  const element = drawLine({ key: said.id, mine: true, text: said.text, foot: texts.sending }, files);
  element.classList.add("pending");
  log.append(element);
  quietOldChoices();
  scrollTo(element);
  return element;
}

/** Say under a line that was not sent why, and let its writer have it back. */
export function showFailed(element, reason, takeBack) {
  element.classList.replace("pending", "failed");
  const again = make("button", { type: "button", onclick: takeBack }, texts["edit-again"]);
  element.querySelector(".foot").replaceChildren(`${texts["not-sent"]} ${reason} `, again);
}

export function showEnd() {
  scroll.scrollTop = scroll.scrollHeight;
  noticeEnd();
}

/** From now on a screen reader says what comes in. */
export function announceNews() {
  scroll.setAttribute("aria-live", "polite");
}

function showLine(line, press) {
  const known = log.querySelector(`[data-key="${CSS.escape(line.key)}"]`);
  if (known && !known.matches(".pending")) return null;
  known?.remove();
  const pending = log.querySelector(".pending");
  if (lastDay() !== line.day) log.insertBefore(make("p", { className: "day" }, line.day), pending);
  const element = drawLine({ ...line, foot: line.time }, line.files.map(drawFile));
  if (line.choices.length) element.append(drawChoices(line, press));
  log.insertBefore(element, pending);
  return element;
}

function lastDay() {
  return [...log.querySelectorAll(".day")].at(-1)?.textContent;
}

function drawLine(line, files) {
  const bubble = make("div", { className: "bubble" });
  bubble.append(make("span", { className: "unseen" }, `${line.mine ? texts.you : texts.bot}: `));
  if (line.text) bubble.append(drawText(line));
  if (files.length) bubble.append(make("div", { className: "files" }, ...files));
  bubble.append(make("div", { className: "foot" }, line.foot));
  const element = make("div", { className: line.mine ? "line mine" : "line" }, bubble);
  element.dataset.key = line.key;
  if (line.mine) element.setAttribute("aria-live", "off"); // its writer knows what it says
  return element;
}

/** Row by row: points and numbers hang, the first of the bot's rows says what it is about. */
function drawText({ text, mine }) {
  const rows = text.split("\n").map((row) => make("div", { className: rowClass(row) }, row || "\u00a0"));
  if (rows.length > 1 && !mine) rows[0].className = "title";
  return make("div", { className: "text" }, ...rows);
}

function rowClass(row) {
  if (/^\s*(\d+\.|\[\d+\])\s/.test(row)) return "item";
  return /^\s*[•–-]\s/.test(row) ? "point" : "";
}

function drawFile(file) {
  const href = `${base}/files/${encodeURIComponent(file.sha256)}`;
  if (!file.sha256) return make("span", {}, `📎 ${file.name}`);
  if (!file.picture) return make("a", { href, download: file.name, className: "document" }, `📎 ${file.name}`);
  const small = make("img", { src: href, alt: file.name, loading: "lazy" });
  const link = make("a", { href, target: "_blank", attributes: { "aria-label": text("open-picture", file) } }, small);
  link.addEventListener("click", (event) => openLarge(event, href, file.name));
  return link;
}

function openLarge(event, src, name) {
  if (!picture.showModal) return; // an old browser follows the link
  event.preventDefault();
  picture.setAttribute("aria-label", name);
  Object.assign(picture.querySelector("img"), { src, alt: name });
  picture.showModal();
}

/** Listed choices stand in the text already: they are small and in one row. */
function drawChoices(line, press) {
  const group = make("div", { className: "choices", attributes: { role: "group", "aria-label": texts.choices } });
  const tags = make("div", { className: "tags" });
  line.choices.forEach((choice, index) => {
    const label = `${index + 1}. ${choice.label}`;
    const button = choice.link
      ? make("a", { href: choice.link, target: "_blank", rel: "noopener", className: "choice" }, label)
      : make("button", { type: "button", className: "choice" }, label);
    if (!choice.link) button.addEventListener("click", () => press(line.row, index, choice.label));
    (choice.listed ? tags : group).append(button);
  });
  if (tags.childElementCount) group.prepend(tags);
  return group;
}

/** Choices are old once something was said after them, or newer ones are offered. */
function quietOldChoices() {
  let old = false;
  for (const element of [...log.querySelectorAll(".mine, .choices")].reverse()) {
    if (element.matches(".choices")) element.classList.toggle("old", old);
    old = true;
  }
}

let atEnd = true; // whether the end of the conversation is in sight

function noticeEnd() {
  atEnd = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 60; // the space below the last line
  if (atEnd) below.hidden = true;
}

/** Show an element from its beginning, or the end of the conversation if that is nearer. */
function scrollTo(element) {
  if (element) scroll.scrollTop = element.offsetTop - log.offsetTop;
  noticeEnd();
}

/** The end stays in sight when a keyboard opens, a picture loads or the writing grows. */
const resized = new ResizeObserver(() => atEnd && showEnd());
resized.observe(scroll);
resized.observe(log);
below.addEventListener("click", showEnd);
scroll.addEventListener("scroll", noticeEnd, { passive: true });
picture.addEventListener("click", (event) => event.target === picture && picture.close());
