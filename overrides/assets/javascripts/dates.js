/*
 * Corrects a page that is older than its events. What bears data-ends and is over says so with the words in
 * data-past, or goes away where there are no such words. Without this script the day of the build decides.
 */
for (const one of document.querySelectorAll("[data-ends]")) {
  const { ends, past } = one.dataset;
  if (!(Date.parse(ends) <= Date.now())) continue;
  if (!past) {
    one.hidden = true;
    continue;
  }
  one.className = one.className.replace(/\b(event|state)-(upcoming|moved|cancelled|postponed)\b/, "$1-past");
  one.hidden = false;
  const line = one.querySelector(".state-line");
  const words = document.createElement("strong");
  words.textContent = past;
  line.replaceChildren(words);
  line.hidden = false;
}
