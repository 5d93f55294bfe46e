/*
 * Words that are no names though they stand where a name may stand, in small letters. Beyond these a word may be taken for
 * a name once too often: in free text that is the smaller harm.
 */
export const commonWords: ReadonlySet<string> = new Set(
  `
  alla alldeles allt alltid alltför annan annars anser at att av bara bland blev bli blir borde bra bättre bäst både de den denna deras
  dem det detta dig din ditt dock du där därför då dålig dåligt dåliga efter eftersom ej eller en enda endast ens ett
  fast fick finns fin fina flera fler fram fråga från få får fått för före först förut ganska ge ger gick gjorde god gott gör göra
  ha hade haft han hans har hej helt henne hennes heller här hjälp hjälper hjälpte hjälpt honom hon hos hur i ibland icke igen ingen
  inget inga innan inom inte ja jag jo just jättebra kan kanske kom kommer kommun kommunen kontoret kunde kvar minns mins känns känner lite lyssnar lyssnade
  långt länge man med mellan men mer mest mig min mina mindre minst mitt mot mycket måste många namn nej ni nog nu nya ny nytt någon något
  några nån när nästan och ofta olika om oss otroligt på pratar precis redan riktigt ringer ringde rätt samma samt sedan sen ser
  sig sin sina sist själv ska skulle snart snäll som sov står stor stora stort svarar svarade så sådan sällan sämre säger
  ta tack tackar tar till trevlig trodde tror trots tycker tyckte tyvärr under underbar upp ur ut utan vad var vara varför varit varje
  vart vem verkar verkligen vet vi vid vil vilken vilket vill ville väl väldigt vår våra vårt våren än ändå ännu
  är åt även över er era ert förra förstår förstod slutade slutat bytte bytt byter saknas alls

  januari februari mars april maj juni juli augusti september oktober november december måndag tisdag onsdag torsdag
  fredag lördag söndag jul påsk sommaren hösten vintern sverige svenska malmö stockholm göteborg lund skåne

  socialtjänsten socialtjänst socialkontoret socialförvaltningen socialen soc sos ifo bup lvu lvm sol lss kommunals försäkringskassan
  kassan arbetsförmedlingen polisen sjukvården skolan skatteverket migrationsverket kronofogden psykiatrin familjerätten
  ekonomiskt försörjningsstöd bistånd öppenvården arbetsmarknadsavdelningen innerstaden norr söder väster öster avdelning
  enheten enhet handläggare handläggaren socialsekreterare socialsekreteraren familjen familj mamma pappa barn barnen allihop
  alla er samtliga chefen personalen

  a about all always and are at but can could did do does for from good great had has have he her him his how i if in is it
  me my never no not of on or our she so that thank thanks the their them they this to very was we were what when who will with you your
  `
    .trim()
    .split(/\s+/),
);
