# Rammen om hver side og de dele, alle sider er bygget af.
site-name = Medspil
site-skip = Spring til indholdet
site-nav = Dig og siden
site-sign-in = Log ind
site-sign-out = Log ud
site-other-language = English
site-next-step = Næste skridt
site-step = Trin { $here } af { $of }: { $name }
site-back = Tilbage
site-save = Gem
site-optional = frivilligt
site-exit = Forlad siden
site-nobody = ingen

# Formularer
site-fault-prefix = Fejl:
site-faults-title = Der er problemer
site-password-show = Vis
site-password-hide = Skjul
site-count-most = Højst { $max } tegn
site-count-left = tegn tilbage
site-count-over = tegn for meget
site-unsaved = Du har skrevet noget, der ikke er gemt.
site-seen-by = Hvem ser svaret:
site-seen-used = Hjælper med at danne grupper
site-seen-not-used = Bruges ikke til at danne grupper
site-scale-end = { $point } af 5, { $end }
site-scale-point = { $point } af 5

# Ugen
site-day-mon = mandag
site-day-tue = tirsdag
site-day-wed = onsdag
site-day-thu = torsdag
site-day-fri = fredag
site-day-short-mon = man
site-day-short-tue = tir
site-day-short-wed = ons
site-day-short-thu = tor
site-day-short-fri = fre
site-block-1 = 8–12
site-block-2 = 12–16
site-block-3 = 16–18
site-block-4 = 18–21

# Foden
site-foot-about = Om siden
site-foot-words = Medspil danner studiegrupper, så ingen står udenfor, og følger grupperne bagefter.
site-foot-acute = Akut fare: ring
site-foot-support = Hjælp
site-foot-privacy = Privatliv
site-foot-accessibility = Tilgængelighedserklæring
