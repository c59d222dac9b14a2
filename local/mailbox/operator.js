/* Keeps the time shown up to date, and loads the page anew when something happened. */
const EVERY_MS = 1_000;
let seen;
let sending = false;

/* To load the page anew would break off a form on its way. */
addEventListener('submit', () => {
  sending = true;
});
addEventListener('pageshow', () => {
  sending = false;
});

/* Not while the reader sends or writes, reads within the letter, or looks at an opened part. */
const isBusy = () =>
  sending ||
  document.activeElement?.matches('input, textarea, iframe') ||
  document.querySelector('details[open]');

const look = async () => {
  if (document.hidden) return;
  const answer = await fetch('/pulse');
  if (!answer.ok) return;
  const { now, stamp } = await answer.json();
  for (const shown of document.querySelectorAll('[data-now]')) shown.textContent = now;
  if (seen !== undefined && stamp !== seen && !isBusy()) location.reload();
  else seen ??= stamp;
};

/* A host that was stopped is no error of the page. */
const lookQuietly = () => look().catch(() => {});
setInterval(lookQuietly, EVERY_MS);
lookQuietly();
