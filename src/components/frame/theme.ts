/**
 * The script that keeps a reader's choice of colours. It stands in the head of every page, so that the choice is there
 * before anything is painted; the content security policy allows it by its hash. Without it colours follow the system.
 */
export const themeScript = `(() => {
  const root = document.documentElement;
  const choose = (theme) => {
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    else delete root.dataset.theme;
  };
  try {
    choose(localStorage.getItem('theme'));
  } catch {}
  addEventListener('DOMContentLoaded', () => {
    const choice = document.getElementById('theme');
    choice.value = root.dataset.theme ?? '';
    choice.parentElement.hidden = false;
    choice.addEventListener('change', () => {
      choose(choice.value);
      try {
        if (choice.value) localStorage.setItem('theme', choice.value);
        else localStorage.removeItem('theme');
      } catch {}
    });
  });
})()`;
