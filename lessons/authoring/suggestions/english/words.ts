import { readVerbTable, words } from '../verbs.ts';

/** English reporting verbs: third person and plural, past; participle; a particle. */
export const verbs = readVerbTable({
  reports: `
    says say said | said
    tells tell told | told
    adds add added | added
    explains explain explained | explained
    announces announce announced | announced
    argues argue argued | argued
    insists insist insisted | insisted
    claims claim claimed | claimed
    warns warn warned | warned
    confirms confirm confirmed | confirmed
    admits admit admitted | admitted
    denies deny denied | denied
    suggests suggest suggested | suggested
    notes note noted | noted
    urges urge urged | urged
    concedes concede conceded | conceded
    writes write wrote | written
    asks ask asked | asked
    replies reply replied | replied
    states state stated | stated
    estimates estimate estimated | estimated
    believes believe believed
    thinks think thought
    reports report reported | reported
    finds find found | found
    shows show showed | shown
    predicts predict predicted | predicted
    promises promise promised | promised
    recalls recall recalled | recalled
    stresses stress stressed | stressed
    maintains maintain maintained
    declares declare declared | declared
    acknowledges acknowledge acknowledged | acknowledged
    remarks remark remarked
    observes observe observed
    responds respond responded
    jokes joke joked
    laughs laugh laughed
    tweets tweet tweeted
    points point pointed | pointed (out)
    fears fear feared
    hopes hope hoped
    expects expect expected
    pledges pledge pledged | pledged
    vows vow vowed | vowed
    alleges allege alleged | alleged
    reveals reveal revealed | revealed
    testifies testify testified | testified
    concludes conclude concluded | concluded
    cautions caution cautioned | cautioned
    contends contend contended | contended
    asserts assert asserted | asserted
    recounts recount recounted | recounted
    quips quip quipped
    counters counter countered | countered
    hints hint hinted | hinted
    indicates indicate indicated | indicated
    forecasts forecast
    laments lament lamented | lamented
    agrees agree agreed | agreed
    continues continue continued
    demands demand demanded | demanded
    advises advise advised | advised`,
  acts: `
    complains complain complained | complained
    welcomes welcome welcomed | welcomed
    blames blame blamed | blamed
    rejects reject rejected | rejected
    criticises criticise criticised | criticised
    criticizes criticize criticized | criticized
    praises praise praised | praised
    condemns condemn condemned | condemned`,
  names: `
    calls call called | called
    describes describe described | described
    dubs dub dubbed | dubbed
    labels label labelled | labelled`,
});

/** Verbs whose third person is also a plural noun: "the opposition's claims". They report only before "that" or a clause. */
export const alsoNouns = words(`
  claims claim reports report notes note states state estimates estimate fears fear hopes hope shows show finds find points point asks calls call believes promise promises pledge pledges counters counter demands demand forecasts forecast hints cautions caution agrees agree agreed continues continue continued indicates indicate indicated advises advise advised thought found remarks addresses expects expected stresses stress`);

export const headlineSpeakers = words(
  'police study survey report reports experts expert scientists researchers officials sources minister ministry mayor',
);

export const pronouns = words('he she they it one');

export const determiners = words(`
  the a an this that these those his her its their our my your some many several most all both another each every
  no two three four five six seven eight nine ten`);

export const notSubjects = words(`
  on in at by for from with without about after before during since until while when where as if because although though
  to into over under between against according per of
  and but or so yet then later also once twice again now today yesterday tomorrow meanwhile however there here not never
  nobody no-one none neither nor what why how whether who whom which whose
  monday tuesday wednesday thursday friday saturday sunday
  is are was were be been being has have had do does did will would can could may might must should shall`);

export const adverbsBeforeVerb = words(
  'also later then once has have had first again now today repeatedly previously recently earlier reportedly still always often never',
);

/** Prepositions that tie a noun to a noun. */
export const ties = words('of for from at in on with to');

export const negations = words(
  "not never nobody no-one none neither nor nothing cannot didn't doesn't don't hasn't haven't hadn't won't wouldn't isn't wasn't",
);

export const reportOpeners = words('that whether if how why what when where who');

/** Signs that words make a clause with a finite verb of its own. */
export const finiteSigns = words(`
  is are was were has have had will would can could may might must should shall do does did isn't aren't wasn't weren't
  hasn't haven't hadn't won't wouldn't can't couldn't don't doesn't didn't it's that's there's he's she's they're we're
  they'll we'll he'll she'll it'll i'm i'll i've they've we've he'd she'd they'd we'd`);

export const subjectPronouns = words('he she it they there we i you this that these those');

export const relatives = words('who which that whose whom');

/** Verbs that report with "to" and an infinitive. */
export const toVerbs = words(
  'urges urge urged asks ask asked promises promise promised pledges pledge pledged vows vow vowed warns warn warned tells tell told claims claim claimed',
);

export const abbreviations = words(
  'mr mrs ms dr prof st jr sr vs etc no inc ltd co corp gov sen rep gen col sgt capt lt rev hon jan feb mar apr jun jul aug sep sept oct nov dec',
);

export const spokesPerson = /^spokes(?:man|woman|person|people)$/u;

export const medium =
  /^(?:gazette|post|courier|herald|times|guardian|telegraph|journal|magazine|newspaper|paper|broadcaster|agency|news|tribune|chronicle|echo|observer|mail|radio|tv)$/u;

/** Words that name groups and institutions, though they may stand among capitals like a person's name. */
export const institution =
  /^(?:police|council|office|officers?|officials?|company|firm|dairy|university|institute|school|schools|department|ministry|government|authority|authorities|committee|commission|board|court|union|unions|club|party|study|report|survey|group|groups|service|services|water|bank|association|society|trust|charity|team|campaigners?|experts?|researchers?|scientists?|analysts?|critics?|residents?|neighbours?|sources?|fans?|supporters?|figures?|data|county|city|landlord's|agents?|inspectors?|teachers?|councillors?|witnesses|people|person|guidebook|hospital|airline|&|ltd|inc|plc|partners)$/u;

/** Roles of single persons. */
export const personRole =
  /^(?:mayor|minister|president|head|teacher|director|manager|chief|captain|owner|inspector|doctor|coach|trainer|judge|author|artist|maker|daughter|son|mother|father|brother|sister|wife|husband|neighbour|resident|officer|professor|ecologist|economist|analyst|governor|councillor|secretary|chairman|chairwoman|chair|leader|host|driver|farmer|witness|pupil|student)$/u;

export const titles = words(`
  mr mrs ms dr prof professor sir lord lady dame mayor president minister chief detective inspector sergeant captain
  councillor judge justice king queen prince princess bishop father sister governor senator secretary general colonel
  prime deputy chancellor officer superintendent constable`);

/** What "according to" may be followed by without naming anyone. */
export const noSources = words(
  'plan plans need needs schedule size taste type law custom tradition age rank',
);
