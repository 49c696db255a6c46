/**
 * Modelled time of service calls, in ms. "facts §7" = the measurements collected in docs of performance: each constant
 * names its source; those without a public measurement are marked assumed.
 */

/** Properties: get 30, set 62 (averages). https://ziritione.org/post/apps_script_performance */
export const PROPERTY_READ_MS = 30;
export const PROPERTY_WRITE_MS = 62;

/** Cache: get 20, put 56, remove 88. https://qiita.com/mitonattou919/items/a0fdd1a9e4559ee4a512 */
export const CACHE_READ_MS = 20;
export const CACHE_WRITE_MS = 56;
export const CACHE_REMOVE_MS = 88;

/** Taking or releasing a free lock: assumed to cost a property read. */
export const LOCK_MS = 30;

/** Sending one mail: assumed. */
export const MAIL_MS = 400;

/** Asking or changing the project's triggers: assumed. */
export const TRIGGER_READ_MS = 100;
export const TRIGGER_WRITE_MS = 300;

/** SpreadsheetApp opening, reading and writing one block: assumed inside the 0.1–0.8 s of published figures. */
export const SPREADSHEET_OPEN_MS = 200;
export const SPREADSHEET_READ_MS = 100;
export const SPREADSHEET_WRITE_MS = 150;
/** flush of one block 610 ms against < 50 ms without. https://ruby-bash.developreference.com/article/29263774/ */
export const SPREADSHEET_FLUSH_MS = 500;

/** Showing a dialog; the time a person needs to answer is not counted: assumed. */
export const DIALOG_MS = 200;
export const MENU_MS = 100;

/** One Drive metadata request ≈ 0.1 s. https://tanaikech.github.io/2023/06/24/comparing-file-contents-of-files-on-google-drive-using-google-apps-script/ */
export const DRIVE_READ_MS = 100;
/** A Drive request that changes something: assumed three times a read (0.3 s is the working figure per batch part). */
export const DRIVE_WRITE_MS = 300;
/** Making a file of another format: assumed. */
export const EXPORT_MS = 2_000;
/** Sheets API requests: assumed from the SpreadsheetApp comparison of https://tanaikech.github.io/2018/10/12/benchmark-reading-and-writing-spreadsheet-using-google-apps-script/ */
export const SHEETS_READ_MS = 300;
export const SHEETS_WRITE_MS = 400;
/** A batch is processed serially on Drive's side. https://www.skygroup.jp/tech-blog/article/1152 ; per part assumed. */
export const BATCH_BASE_MS = 100;
export const BATCH_PART_MS = 100;
/** fetchAll: about 30 requests run at once. https://justin.poehnelt.com/posts/definitive-guide-to-urlfetchapp */
export const FETCH_PARALLEL = 30;

/** Starting a run: assumed fixed cost, and evaluating the pushed code by its size. */
export const START_MS = 300;
export const START_MS_PER_KB = 1;

/** Longest runs. https://developers.google.com/apps-script/guides/services/quotas */
export const RUN_LIMIT_MS = 6 * 60_000;
export const SHORT_RUN_LIMIT_MS = 30_000;
