// Runs before the first paint, so a chosen theme never flashes. Its own file: the policy forbids inline scripts.
{
  let theme = null;
  try {
    theme = localStorage.getItem('sheaf-theme');
  } catch {
    // Storage may be forbidden; the system's theme stays.
  }
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
}
