/** The panel as a sheet at the lower edge of a phone. */
export interface Sheet {
  /** Whether the panel is a sheet now: on a wide window it stands beside the text. */
  readonly active: () => boolean;
  readonly open: () => void;
  readonly close: () => void;
}

export function sheet(panel: HTMLElement): Sheet {
  const toggle = panel.querySelector<HTMLButtonElement>('[data-panel-toggle]');
  const narrow = matchMedia('(max-width: 63.99rem)');
  const set = (open: boolean) => {
    panel.classList.toggle('open', open);
    toggle?.setAttribute('aria-expanded', String(open));
  };
  const arrange = () => {
    panel.classList.toggle('sheet', narrow.matches);
    document.body.classList.toggle('has-sheet', narrow.matches);
    if (toggle) toggle.hidden = !narrow.matches;
    set(false);
  };
  arrange();
  narrow.addEventListener('change', arrange);
  toggle?.addEventListener('click', () => set(!panel.classList.contains('open')));
  return { active: () => narrow.matches, open: () => set(true), close: () => set(false) };
}
