/*
 * The search page's only script. Nothing is fetched until somebody writes a word or sends the form;
 * the index of the page's own language is then read from this site, and the words never leave the browser.
 */
const form = document.getElementById("search-form");
const box = document.getElementById("search-words");
const status = document.getElementById("search-status");
const results = document.getElementById("search-results");
const PAGE = 10;
const PARTS = 3;
const WAIT_MS = 250;

let engine;
let asked = 0;

/** Load the search engine once. Rejects when the index is missing. */
function load() {
  engine ??= import(new URL(`${form.dataset.base}pagefind/pagefind.js`, document.baseURI)).then(async (found) => {
    await found.options({ excerptLength: 24 });
    await found.init();
    return found;
  });
  return engine;
}

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** The excerpt has its hits marked by the engine; of all else in it only the words are taken over. */
function excerpt(html) {
  const nodes = [...new DOMParser().parseFromString(html, "text/html").body.childNodes];
  const words = nodes.map(({ nodeName, textContent }) => (nodeName === "MARK" ? element("mark", { textContent }) : textContent));
  return element("p", {}, ...words);
}

/** Headings of questions have the address q-KEY; the answer itself, which opens its box, has KEY. */
function answer(url) {
  return url.replace("#q-", "#");
}

/** At most three parts of a page: those with the most hits, in the order of the page. */
function best(data) {
  const parts = (data.sub_results ?? []).filter((part) => part.url !== data.url);
  const kept = parts.toSorted((a, b) => b.locations.length - a.locations.length).slice(0, PARTS);
  return parts.filter((part) => kept.includes(part));
}

function item(data) {
  const parts = best(data);
  const made = element("li", {}, element("a", { className: "hit", href: data.url, textContent: data.meta.title }), excerpt(data.excerpt));
  if (parts.length) {
    const links = parts.map((part) => element("li", {}, element("a", { href: answer(part.url), textContent: part.title })));
    made.append(element("ul", {}, ...links));
  }
  return made;
}

async function show(hits, from, turn) {
  const data = await Promise.all(hits.slice(from, from + PAGE).map((hit) => hit.data()));
  if (turn !== asked) return;
  const made = data.map(item);
  results.append(...made);
  results.hidden = !results.hasChildNodes();
  if (from) made[0]?.querySelector("a").focus();
  document.getElementById("search-more")?.remove();
  if (hits.length > from + PAGE) {
    const more = element("button", { type: "button", id: "search-more", textContent: form.dataset.more });
    more.addEventListener("click", () => show(hits, from + PAGE, turn));
    results.after(more);
  }
}

function tell(count) {
  const { none, one, many } = form.dataset;
  status.textContent = count === 0 ? none : count === 1 ? one : many.replace("{number}", count);
}

async function search(words) {
  const turn = ++asked;
  results.replaceChildren();
  results.hidden = true;
  document.getElementById("search-more")?.remove();
  status.textContent = "";
  if (!words) return;
  try {
    const found = await (await load()).search(words);
    if (turn !== asked) return;
    await show(found.results, 0, turn);
    if (turn === asked) tell(found.results.length);
  } catch {
    status.textContent = form.dataset.failed;
  }
}

let waiting;
box.addEventListener("input", () => {
  load().catch(() => {});
  clearTimeout(waiting);
  waiting = setTimeout(() => search(box.value.trim()), WAIT_MS);
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  const words = box.value.trim();
  const address = new URL(location.href);
  address.searchParams.set("q", words);
  history.replaceState(null, "", address);
  search(words);
});

const first = new URLSearchParams(location.search).get("q");
if (first) {
  box.value = first;
  search(first.trim());
}
