errors-home = Til forsiden
errors-again = Prøv igen
errors-incident = Skriver du til os, så nævn nummeret
errors-missing-title = Siden findes ikke
errors-missing-body = Måske er linket skrevet forkert, eller også er siden ikke til dig. Intet er gået galt.
errors-malformed-title = Det kunne vi ikke læse
errors-malformed-body = Noget i det, din browser sendte, manglede. Gå tilbage, genindlæs siden, og prøv igen.
errors-large-title = Det var for meget på én gang
errors-large-body = Filen eller teksten er større, end vi tager imod. Gå tilbage, og send noget mindre.
errors-foreign-title = Det kom fra en anden side
errors-foreign-body = Af hensyn til sikkerheden tager vi kun imod, hvad der sendes fra vores egne sider. Gå til forsiden, og prøv derfra.
errors-away-title = Vi er tilbage om et øjeblik
errors-away-body = Lige nu kan vi ikke nå vores database, eller der er meget travlt. Det, du allerede har fået kvittering for, er gemt.

    Har du lige sendt noget uden at få svar, er det ikke gemt. Gå tilbage i browseren, så står din tekst der stadig, og send igen om lidt.
errors-overtaken-title = Nogen andre var hurtigere
errors-overtaken-body = Mens du havde siden åben, blev der ændret noget, som ikke passer sammen med det, du sendte. Intet er gemt to gange, og intet er gået tabt. Gå tilbage, genindlæs siden, og se, hvordan det står nu.
errors-broken-title = Noget gik i stykker hos os
errors-broken-body = Det er ikke din skyld. Det, du allerede har fået kvittering for, er gemt. Gå tilbage, og prøv igen.
errors-sign-in = Log ind i en ny fane
errors-another-title = Siden blev åbnet af en anden
errors-another-body = Nu er { $name } logget ind her. Siden, der blev sendt fra, var åbnet af en anden, så intet er gemt, og intet af det vises her.

    Er du { $name }? Gå til din egen forside.

    Skrev du det, og er du ikke { $name }? Det er ikke tabt, så længe denne side er åben. Log ind som dig selv i en ny fane. Kom så tilbage hertil, og genindlæs siden. Din browser spørger, om den må sende igen. Sig ja, så er det gemt hos dig.
errors-another-home = Til min forside
errors-signed-out-title = Du er blevet logget ud
errors-signed-out-body = Det, du skrev, er ikke gemt endnu, men det er ikke tabt: det ligger i denne side.

    Log ind i en ny fane. Kom så tilbage hertil, og genindlæs siden. Din browser spørger, om den må sende igen. Sig ja, så er det gemt.
