/** Speaks through a live region at a human pace: of texts that follow each other quickly only the last is said. */
export interface Announcer {
  say(text: string): void;
  stop(): void;
}

export function announcer(region: { textContent: string | null }, wait = 150): Announcer {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => clearTimeout(timer);
  return {
    say(text) {
      stop();
      timer = setTimeout(() => {
        region.textContent = text;
      }, wait);
    },
    stop,
  };
}
