// The chat page: listens for news, sends what is written, moves the demo's clock.

import {
  announceNews, base, home, limits, make, person, showEnd, showFailed, showLines, showPending, text, texts,
} from "./log.js";

const form = document.querySelector("#compose");
const box = document.querySelector("#text");
const picker = document.querySelector("#files");
const attached = document.querySelector("#attached");
const starters = document.querySelector("#starters");
const state = document.querySelector("#state");
const clock = document.querySelector("#clock");

const SERVER_TIMEOUT = 40; // seconds; news are held back for 25 at most
const ANSWER_TIMEOUT = 20; // seconds until "answering" is no longer believed
const NOTICE_TIME = 8; // seconds
const LONGEST_PAUSE = 15; // seconds between two tries
const UNSENT = "unsent"; // what was not sent when the login was asked for again

// --- What the page says about itself ---

const troubles = new Set(); // "listen" and "send" while the network is lost
let answering = null; // a timer while an answer is awaited
let notice = "";

function showState() {
  const words = troubles.size ? texts.lost : notice || (answering ? texts.answering : "");
  if (state.textContent !== words) state.textContent = words;
  state.classList.toggle("bad", troubles.size > 0);
}

function trouble(where, lost) {
  if (lost) troubles.add(where);
  else troubles.delete(where);
  showState();
}

function say(words) {
  notice = words;
  showState();
}

function sayBriefly(words) {
  say(words);
  setTimeout(() => notice === words && say(""), NOTICE_TIME * 1000);
}

function awaitAnswer(awaited) {
  clearTimeout(answering);
  answering = awaited ? setTimeout(() => awaitAnswer(false), ANSWER_TIMEOUT * 1000) : null;
  showState();
}

// --- The network ---

async function ask(path, options = {}) {
  const cancel = new AbortController();
  const timer = options.body ? null : setTimeout(() => cancel.abort(), SERVER_TIMEOUT * 1000);
  try {
    return await fetch(path, { ...options, signal: cancel.signal });
  } finally {
    clearTimeout(timer);
  }
}

/** Do it until it succeeds, ever more slowly, at once when the network returns. */
async function persist(where, attempt) {
  for (let pause = 1; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    try {
      const result = await attempt();
      trouble(where, false);
      return result;
    } catch {
      trouble(where, true);
      await rest(pause);
    }
  }
}

function rest(seconds) {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, seconds * 1000);
    window.addEventListener("online", () => (clearTimeout(timer), resolve()), { once: true });
  });
}

// --- Listening ---

async function listen() {
  let news = await persist("listen", () => getNews(""));
  showNews(news);
  showEnd();
  announceNews();
  for (;;) {
    const after = encodeURIComponent(news.cursor);
    news = await persist("listen", () => getNews(`?after=${after}`));
    showNews(news);
  }
}

async function getNews(query) {
  const answer = await ask(`${base}/updates${query}`);
  if (answer.status === 404) leave(); // logged out, or the demo began anew
  if (!answer.ok) throw new Error(answer.status);
  return answer.json();
}

let leaving = false; // by the button that logs out: its own answer tells so

document.addEventListener("submit", (event) => {
  leaving ||= event.target !== form;
});

/** Go where strangers are sent, and keep for its writer what was not sent yet. */
function leave() {
  if (leaving) return;
  const words = [...queue.map((said) => said.text), box.value].filter(Boolean).join("\n");
  if (words) sessionStorage.setItem(UNSENT, JSON.stringify({ person, words }));
  location.assign(home);
}

function takeUnsent() {
  const kept = JSON.parse(sessionStorage.getItem(UNSENT) ?? "{}");
  sessionStorage.removeItem(UNSENT);
  if (kept.person === person) box.value = kept.words;
}

function showNews(news) {
  if (news.lines.some((line) => !line.mine)) awaitAnswer(false);
  if (news.lines.length) showLines(news.lines, press);
  starters.hidden = document.querySelector(".line") !== null;
  if (clock && news.clock) clock.textContent = news.clock;
}

// --- Sending: one message after the other, each with an id of its own, so that a second try is known as one ---

const queue = [];

function send(words, files = [], pressed = null) {
  const id = [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, "0")).join("");
  const said = { id, text: words, files, pressed };
  said.element = showPending(said);
  starters.hidden = true;
  queue.push(said);
  say("");
  awaitAnswer(true);
  if (queue.length === 1) void deliverAll();
}

async function deliverAll() {
  for (; queue.length; queue.shift()) {
    const said = queue[0];
    const refusal = await persist("send", () => post(said));
    if (refusal === null) continue;
    awaitAnswer(false);
    showFailed(said.element, refusal, () => takeBack(said));
  }
}

/** null when it was taken, the server's sentence when it was refused; throws when it should be tried again. */
async function post(said) {
  const answer = await ask(`${base}/say`, { method: "POST", ...packed(said) });
  if (answer.ok) return null;
  if (answer.status === 404) leave();
  if (answer.status >= 500 || answer.status === 429) throw new Error(answer.status);
  return answer.json().then((body) => body.error, () => "");
}

function packed({ id, text, files, pressed }) {
  if (!files.length) {
    const words = pressed ? { id, pressed } : { id, text };
    return { headers: { "Content-Type": "application/json" }, body: JSON.stringify(words) };
  }
  const body = new FormData();
  body.append("id", id);
  body.append("text", text);
  for (const file of files) body.append("files", file, file.name);
  return { body };
}

function takeBack(said) {
  said.element.remove();
  if (said.pressed) return;
  box.value = said.text;
  setFiles(said.files);
  fitBox();
  box.focus();
}

function press(row, index, label) {
  send(label, [], [row, index]);
}

// --- Writing ---

let files = [];

function setFiles(chosen) {
  files = chosen;
  attached.replaceChildren(...files.map(drawAttached));
  attached.hidden = files.length === 0;
}

function drawAttached(file) {
  const drop = () => (setFiles(files.filter((other) => other !== file)), box.focus());
  const label = text("remove-file", file);
  const attributes = { "aria-label": label };
  const button = make("button", { type: "button", title: label, onclick: drop, attributes }, "✕");
  const name = make("span", {}, file.name, make("small", {}, sizeOf(file)));
  return make("li", {}, ...preview(file), name, button);
}

function preview(file) {
  if (!/^image\/(png|jpeg|webp|gif)$/.test(file.type)) return ["📎"];
  const image = make("img", { src: URL.createObjectURL(file), alt: "" });
  image.addEventListener("load", () => URL.revokeObjectURL(image.src));
  return [image];
}

function sizeOf(file) {
  const kilobytes = Math.max(1, Math.round(file.size / 1024));
  return kilobytes < 1024 ? `${kilobytes} KB` : `${(kilobytes / 1024).toFixed(1).replace(".", ",")} MB`;
}

function addFiles(chosen) {
  const all = [...files, ...chosen];
  const wrong = whatIsWrong(all);
  if (!wrong) setFiles(all);
  say(wrong);
}

/** The sentence that the server would answer, said before anything is sent. */
function whatIsWrong(all) {
  const large = all.find((file) => file.size > limits.file);
  if (large) return text("file-too-large", { name: large.name, megabytes: limits.file / 2 ** 20 });
  if (all.length > limits.files) return text("too-many-files", { limit: limits.files });
  const total = all.reduce((sum, file) => sum + file.size, 0);
  return total > limits.body - 2 ** 20 ? text("body-too-large", { megabytes: limits.body / 2 ** 20 }) : "";
}

function fitBox() {
  box.style.height = "auto";
  box.style.height = `${box.scrollHeight + 2}px`;
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const words = box.value.trim();
  if (!words && !files.length) return box.focus();
  send(words, files);
  box.value = "";
  setFiles([]);
  fitBox();
});
box.addEventListener("keydown", (event) => {
  // an input method that is still composing a Vietnamese word needs its Enter
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  form.requestSubmit();
});
box.addEventListener("input", fitBox);
box.addEventListener("paste", (event) => event.clipboardData.files.length && addFiles(event.clipboardData.files));
picker.addEventListener("change", () => {
  addFiles(picker.files);
  picker.value = "";
  box.focus();
});
for (const button of starters.querySelectorAll("button")) {
  button.addEventListener("click", () => send(button.textContent));
}

// --- The demo's clock ---

async function move(group, path) {
  if (group.getAttribute("aria-busy") === "true") return;
  group.setAttribute("aria-busy", "true");
  say(texts["clock-moving"]);
  showEnd();
  try {
    const answer = await fetch(path, { method: "POST" }); // it takes as long as the mornings on the way
    const { now } = await answer.json();
    if (now) clock.textContent = now;
    sayBriefly(now ? text("clock-moved", { clock: now }) : texts["clock-none"]);
  } catch {
    say(texts["clock-failed"]);
  }
  group.setAttribute("aria-busy", "false");
}

for (const button of document.querySelectorAll("[data-move]")) {
  button.addEventListener("click", () => move(button.parentElement, button.dataset.move));
  button.disabled = false;
}

form.querySelector("fieldset").disabled = false; // nothing is written before it can be sent
takeUnsent();
fitBox();
if (matchMedia("(hover: hover)").matches) box.focus(); // on a phone the keyboard would hide what is to be read
void listen();
