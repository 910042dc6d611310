// Sends the chosen files one by one, says how far each is, and hands them in together. Without it the form works too.

const { texts, limits } = JSON.parse(document.body.dataset.settings);
const form = document.querySelector("#upload");
const input = document.querySelector("#files");
const list = document.querySelector("#list");
const state = document.querySelector("#state");
const send = form.querySelector("[type=submit]");
const chosen = []; // {file, kept, error, row}

form.classList.add("scripted");
input.required = false;
input.addEventListener("change", () => {
  for (const file of input.files) choose(file);
  input.value = "";
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  sendAll();
});

function text(key, values = {}) {
  return texts[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

function choose(file) {
  if (chosen.length >= limits.files) return say(text("too-many-files", { limit: limits.files }));
  const megabytes = limits.file / 1024 ** 2;
  const item = { file, kept: "", error: file.size > limits.file ? text("file-too-large", { name: file.name, megabytes }) : "" };
  item.row = draw(item);
  chosen.push(item);
  list.append(item.row);
  show(item, item.error || size(file));
  say(text("chosen", { limit: chosen.length }));
}

function draw(item) {
  const remove = make("button", { type: "button", textContent: "✕" });
  remove.setAttribute("aria-label", text("remove", item.file));
  remove.addEventListener("click", () => {
    chosen.splice(chosen.indexOf(item), 1);
    item.row.remove();
    input.focus();
  });
  return make("li", {}, picture(item.file), make("span", {}, item.file.name, make("small")), remove);
}

function picture(file) {
  if (!file.type.startsWith("image/")) return make("span", { className: "kind", textContent: "📄", ariaHidden: "true" });
  const image = make("img", { alt: "", src: URL.createObjectURL(file) });
  image.addEventListener("load", () => URL.revokeObjectURL(image.src));
  return image;
}

function size(file) {
  return file.size < 1024 ** 2 ? `${Math.ceil(file.size / 1024)} KB` : `${(file.size / 1024 ** 2).toFixed(1)} MB`;
}

function show(item, words) {
  item.row.className = item.error ? "wrong" : item.kept ? "kept" : "";
  item.row.querySelector("small").textContent = words;
}

function say(words, wrong = false) {
  state.textContent = words;
  state.className = wrong ? "wrong" : "";
}

async function sendAll() {
  const toSend = chosen.filter((item) => !item.error);
  if (!toSend.length) return say(text("waiting"), true);
  busy(true);
  try {
    for (const item of toSend.filter((one) => !one.kept)) await sendOne(item);
    const kept = chosen.filter((item) => item.kept);
    if (kept.length) finish(await handIn(kept));
    else say(text("waiting"), true);
  } catch (error) {
    say(error.message, true);
  } finally {
    busy(false);
  }
}

function busy(on) {
  send.disabled = input.disabled = on;
  form.setAttribute("aria-busy", on);
  for (const button of list.querySelectorAll("button")) button.disabled = on;
}

/** One file. What the server refuses stands beside it; only a lost network stops the others. */
async function sendOne(item) {
  const bar = make("progress", { max: 1, value: 0 });
  bar.setAttribute("aria-label", item.file.name);
  item.row.append(bar);
  say(text("sending", item.file));
  const data = new FormData();
  data.append("files", item.file);
  try {
    const { status, answer } = await post("file", data, (part) => {
      bar.value = part;
      show(item, part < 1 ? `${Math.round(part * 100)}%` : text("working"));
    });
    if (status === 200) item.kept = answer.kept;
    else item.error = answer.error;
    show(item, item.error || text("kept"));
  } finally {
    bar.remove();
  }
}

async function handIn(kept) {
  const batch = form.elements.batch.value;
  const body = JSON.stringify({ batch, note: form.elements.note.value, kept: kept.map((item) => item.kept) });
  const { status, answer } = await post("done", body);
  if (status !== 200) {
    for (const item of status === 409 ? kept : []) item.kept = ""; // they have to be sent anew
    throw new Error(answer.error);
  }
  return answer.done;
}

function finish(words) {
  form.hidden = true;
  const done = document.querySelector("#done");
  const refused = chosen.filter((item) => item.error);
  document.querySelector("#sent").textContent = words;
  document.querySelector("#refused").hidden = !refused.length;
  for (const item of refused) item.row.querySelector("button").remove();
  document.querySelector("#refused ul").append(...refused.map((item) => item.row));
  done.hidden = false;
  done.focus();
}

/** Post to a part of this page; rejects only where no answer came. */
function post(part, body, progress) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", `${location.pathname}/${part}`);
    if (progress) request.upload.addEventListener("progress", (event) => progress(event.loaded / event.total));
    request.addEventListener("error", () => reject(new Error(text("try-again"))));
    request.addEventListener("load", () => resolve({ status: request.status, answer: answerOf(request) }));
    request.send(body);
  });
}

function answerOf(request) {
  try {
    return JSON.parse(request.responseText);
  } catch {
    return { error: text("try-again") }; // a server in front answered
  }
}
