// Pure. Words that stand in the names of many organisations: by themselves they name none.
export const genericNames: ReadonlySet<string> = new Set(
  `the and of for in at to health mental care social adult children childrens hospital hospitals trust trusts nhs
   foundation community communities council borough county city district metropolitan unitary town parish authority
   commissioner commissioners commissioning clinical group groups board boards integrated partnership partnerships
   partners system systems service services support housing association charity society union alliance network forum
   university college school schools academy teaching royal general primary secondary acute ambulance police fire
   rescue public private voluntary sector local regional national north south east west northern southern eastern
   western central upper lower great greater new old valley river hill hills coast bay vale house home homes centre
   office department ministry agency company limited ltd plc cic cooperative collective people peoples family families
   young older women men wales welsh england english scotland scottish ireland irish britain british united kingdom
   gig cyngor bwrdd iechyd prifysgol sir dinas bwrdeistref ymddiriedolaeth gofal cymdeithas dyffryn`.split(
    /\s+/,
  ),
);
