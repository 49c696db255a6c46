/** What a person types is never a formula. */
export function asText(text: string): string {
  return /^[=+]/.test(text) ? ` ${text}` : text;
}
