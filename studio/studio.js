/* Loads the page anew when a letter was saved, and keeps where one had scrolled to. */
const KEPT = 'scrolled';

const keepPlace = () => {
  const frame = document.querySelector('iframe');
  const inner = frame?.contentWindow?.scrollY ?? 0;
  sessionStorage.setItem(KEPT, JSON.stringify({ outer: scrollY, inner, at: location.pathname }));
};

const findPlace = () => {
  const { outer, inner, at } = JSON.parse(sessionStorage.getItem(KEPT) ?? '{}');
  if (at !== location.pathname) return;
  scrollTo(0, outer);
  const frame = document.querySelector('iframe');
  frame?.addEventListener('load', () => frame.contentWindow?.scrollTo(0, inner));
};

/* The first answer says what is shown; the studio may be down for a moment while it starts anew. */
const PAUSE_MS = 500;
const watch = async (shown = '') => {
  try {
    const { stamp } = await (await fetch(`/saved?after=${shown}`)).json();
    if (shown !== '' && stamp !== shown) {
      keepPlace();
      location.reload();
      return;
    }
    watch(stamp);
  } catch {
    setTimeout(watch, PAUSE_MS, shown);
  }
};
watch();
for (const field of document.querySelectorAll('[data-submits]')) {
  field.addEventListener('change', () => field.form.submit());
}
findPlace();

/* The letter first, then what is to mend in it. */
addEventListener('load', async () => {
  for (const part of document.querySelectorAll('[data-load]')) {
    const answer = await fetch(part.dataset.load);
    if (answer.ok) part.innerHTML = await answer.text();
  }
});
