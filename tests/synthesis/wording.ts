// What none of our sentences may hold: wording rules 1 to 12 as far as a machine can read them, and what faces never say.

/** Each with the number of its rule; 0: said nowhere in Moot. */
const bannedForms: readonly (readonly [rule: number, form: RegExp])[] = [
  [1, /\d\s*%|\bper ?cent/i],
  [1, /unanim|\bmajority|\bminority|\bacross the (?:system|area)\b/i],
  [
    2,
    /\b(?:council|trust|board|commissioners?|organisations?|system)s? (?:thinks?|says?|said|wants?|agrees?|agreed|chose|feels?|decided)\b/i,
  ],
  [3, /\bbeliev|\baccept(?!ed":)|\bcommitted to|\bare committed|\bprov(?:e|ed|es)\b/i],
  [4, /\bpersuad|\bmoved forward|\bimprov|\bprogress|\bwon over|\bcame round\b/i],
  [5, /\bimpact|\beffect|\bled to\b|\bbecause of\b|\bthanks to\b|\bresulted in\b|\bcaused\b/i],
  [6, /\bconsensus/i],
  [7, /\bhold-?outs?\b|\bonly one\b|\bdissent|\blone\b|\boutlier|\bexcept one\b/i],
  [8, /\babstain|\bsilent(?:ly)? agree/i],
  [
    11,
    /\b(?:clearly|sadly|fortunately|unfortunately|encouraging|impressive|disappoint\w*|successful(?:ly)?|strong(?:ly)?|weak(?:ly)?|good|poor|excellent|healthy)\b/i,
  ],
  [
    12,
    /\baverages?\b|\bmean\b|\bmedian\b|\btrends?\b|\bscores?\b|\branked|\brankings?\b|\bindex\b|\bleague\b/i,
  ],
  [0, /\boops|\bsubmit|\buser|success!|\binvalid/i],
];

/** “Everyone” and “all” are said only where every peer present answered that way. */
const everyoneAllowed = /everyone present placed \w+ of them alike|Everyone agrees/;

export function wrongIn(text: string): readonly string[] {
  const found = bannedForms.flatMap(([rule, form]) => {
    const hit = form.exec(text);
    return hit === null ? [] : [`rule ${rule}, “${hit[0]}”: ${text}`];
  });
  const everyone = /\beveryone|\beverybody/i.test(text) && !everyoneAllowed.test(text);
  return everyone ? [...found, `rule 6: ${text}`] : found;
}

/** An organisation that says, thinks or does something: people do. */
export function organisationsActing(text: string, organisations: readonly string[]): readonly string[] {
  const names = organisations.flatMap((name) => [name, name.split(' ')[0] ?? name]);
  return names.filter((name) => {
    const at = text.indexOf(name);
    return (
      at >= 0 &&
      /^\s+(?:thinks?|says?|said|wants?|agree[sd]?|chose|feels?|disagree[sd]?)\b/.test(
        text.slice(at + name.length),
      )
    );
  });
}
