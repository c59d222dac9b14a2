/**
 * The one script: corrects the guessed time zone and country from the browser's own clock, while
 * the person has not changed them. Without it the page works the same, by choosing by hand.
 */
import { countriesByZone, oldNames } from '../time-zone-list.ts';

/** Runs in the browser; kept to what every browser of the last ten years understands. */
function correctGuess(countries: Record<string, string>, renamed: Record<string, string>): string {
  return `'use strict';
(function (countries, renamed) {
  var untouched = function (select) {
    return Array.prototype.every.call(select.options, function (option) {
      return option.selected === option.defaultSelected;
    });
  };
  var choose = function (select, value) {
    var has = Array.prototype.some.call(select.options, function (option) {
      return option.value === value;
    });
    if (has) select.value = value;
    return has;
  };
  var zones = document.getElementById('timeZone');
  var lands = document.getElementById('country');
  var zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!zones || !lands || !zone || !untouched(zones) || !untouched(lands)) return;
  if (choose(zones, renamed[zone] || zone) && countries[zone]) choose(lands, countries[zone]);
})(${JSON.stringify(countries)}, ${JSON.stringify(renamed)});
`;
}

export const guessScript = (): string => correctGuess(countriesByZone(), oldNames);
