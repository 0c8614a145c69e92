import type { Settings } from './parse-settings.ts';

/**
 * The settings with a change taken back: each as it was before, but for those that something else
 * has changed since.
 */
export function takeBack(
  now: Settings,
  { before, after }: { before: Settings; after: Settings },
): Settings {
  const isUntouched = (key: string) => asText(now, key) === asText(after, key);
  const restored = Object.entries(before).filter(([key]) => isUntouched(key));
  return { ...now, ...Object.fromEntries(restored) };
}

const asText = (settings: Settings, key: string) => JSON.stringify(settings[key as keyof Settings]);
