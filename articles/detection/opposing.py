"""Verbs of the news that deny each other: whatever stands on one side of a bar, no word of the other side says it too.

As with all lists of words here, what is missing is another word, and of copies with other words none is preferred.
"""

SIDES = """
rose climbed jumped soared surged | fell dropped sank plunged slumped declined tumbled shrank decreased slid
rallied grew increased gained rebounded | fell dropped sank plunged slumped declined tumbled shrank decreased slid
rise climb jump soar grow increase | fall drop sink plunge slump decline tumble shrink decrease
rises climbs soars grows increases | falls drops sinks plunges slumps declines shrinks decreases
rising climbing soaring growing increasing | falling dropping sinking plunging declining shrinking decreasing
raised increased | lowered cut reduced
introduced brought imposed launched tabled adopted | withdrew withdrawn scrapped abolished lifted dropped
introduce impose launch | withdraw scrap abolish lift
accepted approved adopted passed endorsed backed | refused rejected declined opposed vetoed dismissed
accept approve adopt pass endorse back | refuse reject decline oppose veto
accepts approves adopts backs | refuses rejects opposes vetoes
upheld confirmed | dismissed overturned quashed reversed annulled
uphold confirm | dismiss overturn quash reverse annul
granted allowed permitted | denied refused banned prohibited forbidden forbade
grant allow permit | deny refuse ban prohibit forbid
convicted guilty sentenced | acquitted cleared innocent
agreed accepted | disagreed refused
expanded extended widened lengthened | narrowed shortened curtailed
strengthened tightened | weakened loosened eased relaxed
appointed hired reinstated elected | dismissed sacked fired ousted
joined entered | quit left
resumed continued restarted | stopped halted suspended ended paused
opened reopened | closed shut
won | lost
survived | died perished
praised welcomed | criticised criticized condemned
succeeded passed | failed
safe | dangerous unsafe
present | absent
gestiegen geklettert gewachsen | gesunken gefallen geschrumpft zurückgegangen
stieg kletterte wuchs | sank fiel schrumpfte
stiegen kletterten wuchsen | sanken fielen schrumpften
steigt wächst klettert | sinkt fällt schrumpft
steigen wachsen | sinken fallen schrumpfen
angenommen gebilligt verabschiedet genehmigt bewilligt | abgelehnt verworfen zurückgewiesen verweigert
billigte genehmigte begrüßte | verwarf verweigerte kritisierte
stattgegeben bestätigt | abgewiesen aufgehoben
verurteilt schuldig | freigesprochen unschuldig
erlaubt zugelassen | verboten untersagt
eingeführt | abgeschafft zurückgezogen
geöffnet eröffnet | geschlossen
erhöht verlängert verstärkt | gesenkt verkürzt verringert
erhöhen | senken
festgenommen verhaftet | freigelassen
eingestellt | entlassen
gewonnen | verloren
zugestimmt | widersprochen
dafür | dagegen
für | gegen
augmenté progressé grimpé monté bondi | baissé diminué reculé chuté
augmente progresse grimpe | baisse diminue recule chute
augmentent progressent grimpent | baissent diminuent reculent chutent
adopté adoptée approuvé approuvée accepté | rejeté rejetée refusé refusée repoussé repoussée retoqué
acceptée validé validée voté votée | rejeté rejetée refusé refusée repoussé repoussée retoqué
adopte approuve accepte valide | rejette refuse repousse
confirmé confirmée maintenu maintenue | annulé annulée infirmé infirmée
condamné condamnée condamnés coupable | relaxé relaxée acquitté acquittée acquittés innocent innocente
autorisé autorisée | interdit interdite
autorise | interdit
introduit introduite instauré instaurée | retiré retirée supprimé supprimée aboli abolie abrogé abrogée
ouvert ouverte ouvre | fermé fermée ferme
gagné | perdu
embauché embauchés nommé | licencié licenciés limogé
arrêté arrêtée | libéré libérée relâché relâchée
pour | contre
subió aumentó creció ascendió | bajó disminuyó cayó descendió
subieron aumentaron crecieron ascendieron | bajaron disminuyeron cayeron descendieron
sube aumenta crece | baja disminuye cae desciende
suben aumentan crecen | bajan disminuyen caen
subido aumentado crecido | bajado disminuido caído
aprobó aceptó respaldó adoptó | rechazó rehusó vetó
aprobaron aceptaron respaldaron | rechazaron rehusaron vetaron
aprobado aprobada aceptado aceptada | rechazado rechazada
confirmó | anuló revocó
condenado condenada condenados culpable | absuelto absuelta absueltos inocente
condenó | absolvió
permitió autorizó | prohibió
permite autoriza | prohíbe
abrió | cerró
introdujo impuso | retiró suprimió
ganó | perdió
ganaron | perdieron
detenido detenida | liberado liberada
aumentato aumentati aumentata salito | diminuito diminuiti diminuita sceso scesi scesa calato calati calata
saliti salita cresciuto cresciuti cresciuta | diminuito diminuiti diminuita sceso scesi scesa calato calati calata
aumenta cresce sale | diminuisce cala scende
aumentano crescono salgono | diminuiscono calano scendono
approvato approvata accettato accettata accolto accolta | respinto respinta rifiutato rifiutata bocciato bocciata
approva accetta accoglie | respinge rifiuta boccia
confermato confermata | annullato annullata revocato revocata
condannato condannata condannati colpevole | assolto assolta assolti innocente
permesso autorizzato autorizzata | vietato vietata
introdotto introdotta | ritirato ritirata abolito abolita
aperto aperta apre | chiuso chiusa chiude
vinto | perso
arrestato arrestati | rilasciato rilasciati liberato
aumentou subiu cresceu | diminuiu caiu baixou desceu
aumentaram subiram cresceram | diminuíram caíram baixaram desceram
aprovou aceitou | rejeitou recusou vetou
aprovado aprovada aceite | rejeitado rejeitada recusado recusada
condenado condenada | absolvido absolvida
permitiu autorizou | proibiu
abriu | fechou
gestegen toegenomen gegroeid | gedaald afgenomen gekrompen gezakt
steeg groeide | daalde kromp zakte
stegen groeiden | daalden krompen zakten
stijgt groeit | daalt krimpt
aangenomen goedgekeurd aanvaard | verworpen afgekeurd geweigerd afgewezen
veroordeeld schuldig | vrijgesproken onschuldig
toegestaan | verboden
ingevoerd | afgeschaft ingetrokken
geopend | gesloten
steg ökade växte | sjönk minskade föll
stiger ökar växer | sjunker minskar faller
godkände accepterade antog | avslog förkastade
godkänt accepterat antagit | avslagit förkastat
dömd dömdes | friad friades
steg økte vokste | sank falt falt
stiger øker vokser | synker faller
godkjente vedtok godtok | avslo forkastet avviste
godkendte vedtog | afslog forkastede afviste
wzrósł wzrosła wzrosło wzrosły podrożał zwiększył | spadł spadła spadło spadły potaniał zmniejszył
rośnie rosną | spada spadają
przyjął przyjęła przyjęli zatwierdził zatwierdziła poparł | odrzucił odrzuciła odrzucili
przyjęto zatwierdzono | odrzucono
skazany skazana skazano winny | uniewinniony uniewinniona uniewinniono niewinny
pozwolił zezwolił | zakazał zabronił
otwarto otwarty | zamknięto zamknięty
wygrał wygrała | przegrał przegrała
stoupl stoupla stouply vzrostl vzrostla vzrostly zvýšil | klesl klesla klesly snížil
přijal přijala schválil schválila | odmítl odmítla zamítl zamítla
вырос выросла выросло выросли повысился повысилась | снизился снизилась снизилось снизились упал упала упало упали
повысилось повысились увеличился увеличилась увеличилось увеличились | снизился снизилась снизилось снизились
повысилось повысились увеличился увеличилась увеличилось увеличились | упал упала упало упали
вырос выросла выросло выросли повысился повысилась | уменьшился уменьшилась уменьшилось уменьшились
вырос выросла выросло выросли повысился повысилась | сократился сократилась сократилось сократились
повысилось повысились увеличился увеличилась увеличилось увеличились | уменьшился уменьшилась уменьшилось уменьшились
повысилось повысились увеличился увеличилась увеличилось увеличились | сократился сократилась сократилось сократились
растет растёт растут увеличивается | снижается снижаются падает падают уменьшается
принял приняла приняли одобрил | отклонил отклонила отклонили отверг отвергла отвергли отказал
одобрила одобрили поддержал поддержала поддержали | отклонил отклонила отклонили отверг отвергла отвергли отказал
принят принята приняты одобрен одобрена одобрены | отклонен отклонена отклонены отклонён отвергнут отвергнута
осудил осудили осужден осуждена осуждён виновен виновным | оправдал оправдали оправдан оправдана невиновен невиновным
разрешил разрешила разрешили | запретил запретила запретили
ввел ввёл ввела ввели | отменил отменила отменили отозвал отозвала
открыл открыла открыли открыт | закрыл закрыла закрыли закрыт
выиграл выиграла выиграли | проиграл проиграла проиграли
задержан задержаны арестован | освобожден освобождены освобождён
зріс зросла зросло зросли збільшився збільшилась | знизився знизилась знизилось знизилися впав впала впали зменшився
прийняв прийняла прийняли схвалив схвалила ухвалив | відхилив відхилила відхилили
дозволив дозволила | заборонив заборонила
засудив засуджений | виправдав виправданий
αυξήθηκε αυξήθηκαν ανέβηκε ανέβηκαν | μειώθηκε μειώθηκαν έπεσε έπεσαν
ενέκρινε ενέκριναν αποδέχθηκε δέχθηκε | απέρριψε απέρριψαν αρνήθηκε
καταδικάστηκε ένοχος | αθωώθηκε αθώος
επέτρεψε | απαγόρευσε
arttı yükseldi büyüdü çıktı | azaldı düştü geriledi küçüldü
artıyor yükseliyor | azalıyor düşüyor
artacak yükselecek | azalacak düşecek
kabul onayladı | ret reddetti
onaylandı onaylanan | reddedildi reddedilen
açıldı açık | kapandı kapatıldı kapalı
kazandı | kaybetti
destekledi | eleştirdi
nousi nousivat kasvoi kasvoivat lisääntyi | laski laskivat väheni vähenivät putosi
hyväksyi hyväksyivät | hylkäsi hylkäsivät torjui
crescut crescute majorat | scăzut scăzute redus
aprobat aprobată acceptat | respins respinsă refuzat
nőtt emelkedett nőttek | csökkent csökkentek esett
elfogadta megszavazta | elutasította leszavazta
naik meningkat bertambah | turun menurun berkurang
menerima menyetujui | menolak
ارتفع ارتفعت زاد زادت | انخفض انخفضت تراجع تراجعت هبط
وافق وافقت قبل قبلت | رفض رفضت
עלה עלתה עלו | ירד ירדה ירדו
אישר אישרה אישרו | דחה דחתה דחו
"""
