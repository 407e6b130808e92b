import { readVerbTable, words } from '../verbs.ts';

/** German reporting verbs: present and past of the third person; participle; the particle that stands apart. */
export const verbs = readVerbTable({
  reports: `
    sagt sagen sagte sagten | gesagt
    erklärt erklären erklärte erklärten | erklärt
    berichtet berichten berichtete berichteten | berichtet
    betont betonen betonte betonten | betont
    meint meinen meinte meinten | gemeint
    erzählt erzählen erzählte erzählten | erzählt
    schreibt schreiben schrieb schrieben | geschrieben
    versichert versichern versicherte versicherten | versichert
    behauptet behaupten behauptete behaupteten | behauptet
    bestätigt bestätigen bestätigte bestätigten | bestätigt
    erläutert erläutern erläuterte erläuterten | erläutert
    ergänzt ergänzen ergänzte ergänzten | ergänzt
    äußert äußern äußerte äußerten | geäußert
    verkündet verkünden verkündete verkündeten | verkündet
    unterstreicht unterstreichen unterstrich unterstrichen | unterstrichen
    bemerkt bemerken bemerkte bemerkten | bemerkt
    antwortet antworten antwortete antworteten | geantwortet
    entgegnet entgegnen entgegnete entgegneten | entgegnet
    erwidert erwidern erwiderte erwiderten | erwidert
    fragt fragen fragte fragten | gefragt
    ruft rufen rief riefen | gerufen
    verspricht versprechen versprach versprachen | versprochen
    verlangt verlangen verlangte verlangten | verlangt
    fordert fordern forderte forderten | gefordert
    warnt warnen warnte warnten | gewarnt
    befürchtet befürchten befürchtete befürchteten | befürchtet
    hofft hoffen hoffte hofften | gehofft
    erwartet erwarten erwartete erwarteten | erwartet
    glaubt glauben glaubte glaubten | geglaubt
    vermutet vermuten vermutete vermuteten | vermutet
    schätzt schätzen schätzte schätzten | geschätzt
    findet finden fand fanden
    argumentiert argumentieren argumentierte argumentierten | argumentiert
    scherzt scherzen scherzte scherzten | gescherzt
    lacht lachen lachte lachten
    schwärmt schwärmen schwärmte schwärmten
    beteuert beteuern beteuerte beteuerten | beteuert
    bekräftigt bekräftigen bekräftigte bekräftigten | bekräftigt
    beklagt beklagen beklagte beklagten | beklagt
    kritisiert kritisieren kritisierte kritisierten | kritisiert
    bedauert bedauern bedauerte bedauerten | bedauert
    bestreitet bestreiten bestritt bestritten | bestritten
    meldet melden meldete meldeten | gemeldet
    schildert schildern schilderte schilderten | geschildert
    zitiert zitieren zitierte zitierten | zitiert
    erinnert erinnern erinnerte erinnerten
    kommentiert kommentieren kommentierte kommentierten | kommentiert
    droht drohen drohte drohten | gedroht
    bittet bitten bat baten | gebeten
    empfiehlt empfehlen empfahl empfahlen | empfohlen
    appelliert appellieren appellierte appellierten | appelliert
    prophezeit prophezeien prophezeite prophezeiten | prophezeit
    verrät verraten verriet verrieten | verraten
    mahnt mahnen mahnte mahnten | gemahnt
    plädiert plädieren plädierte plädierten | plädiert
    rät raten riet rieten | geraten
    urteilt urteilen urteilte urteilten | geurteilt
    bilanziert bilanzieren bilanzierte bilanzierten | bilanziert
    folgert folgern folgerte folgerten | gefolgert
    mutmaßt mutmaßen mutmaßte mutmaßten | gemutmaßt
    spekuliert spekulieren spekulierte spekulierten | spekuliert
    freut freuen freute freuten
    stellt stellen stellte stellten | festgestellt (fest)
    hält halten hielt hielten | festgehalten (fest)
    sagt sagen sagte sagten | vorausgesagt (voraus)
    wendet wenden wandte wandten | eingewandt (ein)
    wirft werfen warf warfen | eingeworfen (ein)
    fährt fahren fuhr fuhren | fortgefahren (fort)
    macht machen machte machten (klar)
    macht machen machte machten (deutlich)
    teilt teilen teilte teilten | mitgeteilt (mit)
    kündigt kündigen kündigte kündigten | angekündigt (an)
    gibt geben gab gaben | angegeben (an)
    gibt geben gab gaben | bekanntgegeben (bekannt)
    fügt fügen fügte fügten | hinzugefügt (hinzu)
    weist weisen wies wiesen | hingewiesen (hin)
    räumt räumen räumte räumten | eingeräumt (ein)
    stellt stellen stellte stellten | klargestellt (klar)
    merkt merken merkte merkten | angemerkt (an)
    führt führen führte führten (aus)
    führt führen führte führten | zurückgeführt (zurück)
    hebt heben hob hoben | hervorgehoben (hervor)
    schiebt schieben schob schoben (nach)
    legt legen legte legten (nach)
    gesteht gestehen gestand gestanden | gestanden
    gibt geben gab gaben | zugegeben (zu)`,
  acts: `
    widerspricht widersprechen widersprach widersprachen | widersprochen
    weist weisen wies wiesen | zurückgewiesen (zurück)
    wirft werfen warf warfen | vorgeworfen (vor)
    lobt loben lobte lobten | gelobt
    begründet begründen begründete begründeten | begründet
    dementiert dementieren dementierte dementierten | dementiert`,
  names: `
    nennt nennen nannte nannten | genannt
    bezeichnet bezeichnen bezeichnete bezeichneten | bezeichnet
    spricht sprechen sprach sprachen | gesprochen
    hält halten hielt hielten | gehalten`,
});

/** Verbs whose particle makes them something else: "sagte die Feier ab" reports nothing. */
export const otherParticles = words('ab zu auf um nach vor');

/** "hieß es", "heißt es"; "aus dem Rathaus verlautete". */
export const hearsayVerbs = words('heißt hieß verlautet verlautete');

export const headlineSpeakers = words(
  'polizei feuerwehr staatsanwaltschaft studie umfrage bericht medienbericht medien experte experten expertin forscher kreise behörden ministerium verband ministerin minister',
);

export const auxiliaries = words('hat haben hatte hatten habe hätten hätte wird werden wurde wurden');

export const pronouns = words('er sie man dieser diese jener jene beide');

export const determiners = words(`
  der die das des dem den ein eine eines einer einem einen dieser diese dieses diesem diesen
  sein seine seiner seines seinem seinen ihr ihre ihrer ihres ihrem ihren unser unsere unserer unseres unserem unseren
  mein meine meiner alle beide mehrere viele einige manche zahlreiche zwei drei vier fünf sechs sieben acht neun zehn zwölf`);

/** Determiners that can follow a noun and belong to it: "die Sprecherin der Feuerwehr". */
export const followingDeterminers = words(
  'der des dem den eines einer dieser seiner ihrer ihres seines unserer unseres aller',
);

/** What can tie a further noun to a noun: "der Sprecher von Seestrom". */
export const ties = words('von vom aus bei beim für und sowie am');

/** Words that begin a clause and are no one's name, whatever their first letter. */
export const notSubjects = words(`
  am im in an auf bei beim nach vor während mit seit zu zum zur unter über für gegen um aus von vom durch ohne wegen trotz
  laut gemäß zwischen hinter neben bis ab je statt
  auch dann danach darauf daraufhin später zuvor vorher gestern heute morgen nun jetzt so dazu dabei dagegen damit dadurch
  zugleich gleichzeitig außerdem zudem ferner allerdings jedoch bereits schließlich hier dort da daher deshalb deswegen
  anschließend zunächst inzwischen mittlerweile einmal immer oft manchmal selten wieder noch schon nur eben fast
  vielleicht offenbar angeblich vermutlich wohl natürlich ebenso sonst niemand keiner keine kein nichts nicht weder
  und aber doch denn oder sondern sowie wenn als ob dass weil obwohl damit nachdem bevor sobald falls indem während wer was wo
  wie warum wann wohin woher welche welcher welches sich mich mir mal besonders insgesamt rund etwa`);

/** Words that begin a subordinate clause: a verb at its end reports for it, not for the sentence. */
export const subordinators = words(
  'dass weil obwohl wenn als ob nachdem bevor während sobald falls indem damit wer was wo warum wann',
);

/** Words that begin a clause of what was said. */
export const reportOpeners = words(
  'dass ob wie warum weshalb wieso wann wo woher wohin wer wen wem was welche welcher welches inwiefern',
);

export const negations = words(
  'nicht nie niemals nichts niemand niemandem keiner keine kein keinen keinem keines weder',
);

/** Forms of the first subjunctive that are nothing else in the third person. */
export const firstSubjunctive = words(`
  sei seien habe werde müsse könne solle wolle dürfe möge gebe gehe komme stehe lasse bleibe liege fehle brauche wisse
  sehe nehme halte mache führe handele handle zeige bringe spreche biete treffe bedeute gelte laufe trage helfe
  verstehe bekomme erhalte leide arbeite lebe finde denke glaube hoffe freue wünsche plane prüfe rechne erwarte
  verliere gewinne kenne heiße reiche spiele beginne ende dauere koste passe steige sinke wachse`);

/** Forms of the second subjunctive, which stands in for the first where that looks like the indicative. */
export const secondSubjunctive = words(`
  wäre wären hätte hätten würde würden müsste müssten könnte könnten sollte sollten wollte wollten dürfte dürften
  käme kämen gäbe gäben ginge gingen stünde stünden bliebe blieben läge lägen ließe ließen brauchte folgten`);

export const abbreviations = words(`
  dr prof hr fr st str nr ca bzw usw z b d h u a i v s o vgl mio mrd jh jan feb apr aug sept okt nov dez tel abs art geb
  inkl max min evtl ggf sog bspw`);

/** Single persons by what they do; whatever else speaks is taken for a group or an institution. */
export const personRole =
  /(?:meister|minister|präsident|sekretär|direktor|leiter|führer|chef|trainer|lehrer|anwalt|richter|vorsteher|vorstand|rat|rätin|forscher|kundler|ökonom|experte|expertin|professor|autor|künstler|spieler|kapitän|gastgeber|wirt|besitzer|inhaber|vater|mutter|tochter|sohn|schüler|student|kommissar|arzt|ärztin|leserin|bewohner|anwohner|zeuge|zeugin|kanzler|könig|papst|bischof|pfarrer|oberhaupt|leute|mann|frau|[a-zäöü]in)$/u;

/** Institutions whose names look like persons' above, and plurals. */
export const notPersonRole =
  /(?:gemeinderat|stadtrat|kantonsrat|bundesrat|betriebsrat|beirat|aufsichtsrat|verwaltungsrat|elternrat|vorstand|leute|innen|termin|berlin|wien|medizin|magazin)$/u;

export const spokesPerson = /sprecher(?:s|in)?$/u;

export const medium =
  /(?:zeitung|bote|boten|anzeiger|anzeigers|blatt|kurier|kuriers|magazin|magazins|sender|senders|rundfunk|nachrichten|tagblatt|tageblatt|presse|nachrichtenagentur|agentur|bild)$/u;

/** Titles and roles that stand before names. */
export const titles =
  /(?:^|.)(?:herr|frau|doktor|dr|prof|professor|professorin|meister|meisterin|minister|ministerin|präsident|präsidentin|präsidenten|sekretär|sekretärin|direktor|direktorin|leiter|leiterin|führer|führerin|chef|chefin|trainer|trainerin|lehrer|lehrerin|anwalt|anwältin|rat|rätin|richter|richterin|forscher|forscherin|kundler|kundlerin|biologin|biologe|ökonom|ökonomin|experte|expertin|spieler|spielerin|kapitän|sprecher|sprecherin|schüler|schülerin|kanzler|kanzlerin|kommissar|kommissarin|torhüter|torhüterin|oberhaupt|gastgeber|vorsitzende|vorsitzender|tochter|sohn|bruder|schwester|autor|autorin|künstler|künstlerin|pfarrer|pfarrerin|bischof|händler|händlerin|landwirt|landwirtin|stadtrat|landrat)$/u;

/** Institutions that stand before a name of their own: "der Energieversorger Seestrom". */
export const institution =
  /(?:werke?|versorger|verband|verein|firma|konzern|unternehmen|dienst|polizei|wehr|klub|club|partei|stiftung|universität|hochschule|schule|institut|amt|behörde|ministerium|gericht|agentur|studie|stadt|gemeinde|initiative|gewerkschaft|bündnis|haus)s?$/u;
