/** The language of this build: a bundle carries the texts of one language only, and the build puts its name here. */
export type Language = 'vi' | 'en';

export const LANGUAGE: Language = 'vi';
