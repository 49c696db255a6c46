/** What a person types is never a formula, whoever writes it down. */
export function asText(text: string): string {
  return /^[=+]/.test(text) ? ` ${text}` : text;
}
