/**
 * The script of the number page: chooses the number that the letter's link named, and takes it off
 * the address bar. Without it the page works the same, by choosing once more.
 */
export const numberScript = `'use strict';
(function () {
  var choose = function (again) {
    var named = /^#(10|[0-9])$/.exec(location.hash);
    if (!named) return;
    history.replaceState(null, '', location.pathname + location.search);
    if (!again && document.querySelector('input[name=pain]:checked')) return;
    var number = document.querySelector('input[name=pain][value="' + named[1] + '"]');
    if (number) number.checked = true;
  };
  choose(false);
  window.addEventListener('hashchange', function () { choose(true); });
})();
`;
