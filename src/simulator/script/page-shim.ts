/** The script of `pageWithShim`. A text, since it runs in a browser and no build step may touch it. */

/** JavaScript of `function (window, { callUrl, closeUrl, as, functions })`. */
export const PAGE_SHIM = `function (window, options) {
  'use strict';
  var MOST_CALLS = 10;
  var running = 0;
  var waiting = [];

  function post(url, body) {
    return window.fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(Object.assign({ as: options.as }, body)),
    });
  }

  function tellParent(action, value) {
    if (window.parent !== window) window.parent.postMessage({ source: 'google.script.host', action: action, value: value }, '*');
  }

  function illegal(property) {
    return new TypeError('Failed due to illegal value in property: ' + property);
  }

  function formValues(form) {
    var values = {};
    new window.FormData(form).forEach(function (value, name) {
      if (typeof value !== 'string') throw new TypeError('NotSimulated: a file in a form of google.script.run');
      values[name] = name in values ? [].concat(values[name], value) : value;
    });
    return values;
  }

  function isForm(value) {
    return typeof window.HTMLFormElement === 'function' && value instanceof window.HTMLFormElement;
  }

  function isPlain(value) {
    var prototype = Object.getPrototypeOf(value);
    return prototype === null || Object.getPrototypeOf(prototype) === null;
  }

  function legal(value, property, parents) {
    if (value === undefined || value === null) return null;
    if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') throw illegal(property);
    if (typeof value !== 'object') return value;
    if (parents.indexOf(value) >= 0) throw illegal(property);
    var inside = parents.concat([value]);
    if (Array.isArray(value)) return Array.from(value, function (item, index) { return legal(item, index, inside); });
    if (!isPlain(value)) throw illegal(property);
    var copy = {};
    Object.keys(value).forEach(function (key) {
      if (value[key] !== undefined) copy[key] = legal(value[key], key, inside);
    });
    return copy;
  }

  function legalArguments(args) {
    if (args.length === 1 && isForm(args[0])) return [formValues(args[0])];
    return args.map(function (value, index) { return legal(value, index, []); });
  }

  function scriptError(error) {
    var made = new Error(error.name ? error.name + ': ' + error.message : error.message);
    made.name = 'ScriptError';
    return made;
  }

  function fail(handlers, error) {
    if (handlers.failure) handlers.failure(error, handlers.userObject);
    else window.console.error('Uncaught', error);
  }

  function finish(handlers, answer) {
    if (answer.error) fail(handlers, scriptError(answer.error));
    else if (handlers.success) handlers.success(answer.value === undefined ? null : answer.value, handlers.userObject);
  }

  function startNext() {
    if (running >= MOST_CALLS || waiting.length === 0) return;
    var call = waiting.shift();
    running += 1;
    post(options.callUrl, { functionName: call.functionName, args: call.args })
      .then(function (response) { return response.json(); })
      .catch(function () { return { error: { name: 'NetworkError', message: 'Connection failure due to HTTP 0' } }; })
      .then(function (answer) {
        running -= 1;
        startNext();
        finish(call.handlers, answer);
      });
  }

  function runner(handlers) {
    function having(change) {
      return runner(Object.assign({}, handlers, change));
    }
    var self = {
      withSuccessHandler: function (handler) { return having({ success: handler }); },
      withFailureHandler: function (handler) { return having({ failure: handler }); },
      withUserObject: function (userObject) { return having({ userObject: userObject }); },
    };
    options.functions.forEach(function (functionName) {
      self[functionName] = function () {
        waiting.push({ functionName: functionName, args: legalArguments(Array.from(arguments)), handlers: handlers });
        startNext();
      };
    });
    return Object.freeze(self);
  }

  function close() {
    post(options.closeUrl, { button: 'CLOSE' }).then(function () { tellParent('close'); });
  }

  var host = {
    close: close,
    setHeight: function (height) { tellParent('setHeight', height); },
    setWidth: function (width) { tellParent('setWidth', width); },
    origin: window.location ? window.location.origin : '',
    editor: Object.freeze({ focus: function () { tellParent('focus'); } }),
  };
  window.google = { script: Object.freeze({ run: runner({}), host: Object.freeze(host) }) };
}`;
