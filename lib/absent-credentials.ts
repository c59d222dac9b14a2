/**
 * Takes the place of the SDK's sources of credentials that no function needs: profiles, browsers,
 * processes, web tokens. Lambda gives the role's credentials in the environment, which the SDK
 * reads first; the rest is 95 KB of every bundle.
 */
export { absent as fromIni, absent as fromProcess, absent as fromSSO, absent as fromTokenFile };

/** Refuses as the real ones do when they find nothing, so that the SDK goes on to its own error. */
function absent() {
  return async () => {
    throw Object.assign(new Error('left out of the bundle'), { tryNextLink: true });
  };
}
