/** The code that the contract tests run in Apps Script. */
export const PROBE_MANIFEST = {
  timeZone: 'Asia/Ho_Chi_Minh',
  runtimeVersion: 'V8',
  exceptionLogging: 'STACKDRIVER',
  oauthScopes: [
    'https://www.googleapis.com/auth/drive',
    'https://www.googleapis.com/auth/script.external_request',
    'https://www.googleapis.com/auth/script.send_mail',
  ],
};

export const PROBE = `
/** Takes the lock if it is free now and keeps it for a time. */
function holdLock(ms) {
  var lock = LockService.getScriptLock();
  if (!lock.tryLock(100)) return false;
  Utilities.sleep(ms);
  lock.releaseLock();
  return true;
}

/** Starts after holdLock has begun, and waits. */
function waitForLock(ms) {
  Utilities.sleep(1500);
  return LockService.getScriptLock().tryLock(ms);
}

function keepProperty(length) {
  var text = new Array(length + 1).join('x');
  try {
    PropertiesService.getScriptProperties().setProperty('probe', text);
  } catch (error) {
    return false;
  }
  var kept = PropertiesService.getScriptProperties().getProperty('probe') === text;
  PropertiesService.getScriptProperties().deleteProperty('probe');
  return kept;
}

function mailLeft() {
  return MailApp.getRemainingDailyQuota();
}

function authorized(options) {
  options.headers = { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() };
  options.muteHttpExceptions = true;
  return options;
}

function batchOf(ids) {
  var parts = ids.map(function (id) {
    return '--part\\r\\nContent-Type: application/http\\r\\n\\r\\nGET /drive/v3/files/' + id + '?fields=id\\r\\n\\r\\n';
  });
  var options = { method: 'post', contentType: 'multipart/mixed; boundary=part', payload: parts.join('') + '--part--' };
  var answer = UrlFetchApp.fetch('https://www.googleapis.com/batch/drive/v3', authorized(options));
  var found = answer.getContentText().match(/HTTP\\/1\\.1 \\d+/g) || [];
  return found.map(function (line) { return Number(line.slice(9)); });
}

function fetchIds(urls) {
  var requests = urls.map(function (url) { return authorized({ url: url }); });
  return UrlFetchApp.fetchAll(requests).map(function (answer) { return JSON.parse(answer.getContentText()).id; });
}

function localTime() {
  return Utilities.formatDate(new Date(), Session.getScriptTimeZone(), 'yyyy-MM-dd HH:mm');
}
`;
