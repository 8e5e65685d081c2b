<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>AlbumDesk</name>
    <message>
        <source>About “{0}”</source>
        <translation>Über „{0}“</translation>
    </message>
    <message>
        <source>Another…</source>
        <translation>Anderes…</translation>
    </message>
    <message>
        <source>Auto-tag its photos</source>
        <translation>Fotos automatisch verschlagworten</translation>
    </message>
    <message>
        <source>Copies of its photos…</source>
        <translation>Kopien der Fotos…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Describe…</source>
        <translation>Beschreiben…</translation>
    </message>
    <message>
        <source>Edit rule…</source>
        <translation>Regel bearbeiten…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Fill by a rule…</source>
        <translation>Nach einer Regel füllen…</translation>
    </message>
    <message>
        <source>Fill by hand from now on</source>
        <translation>Ab jetzt von Hand füllen</translation>
    </message>
    <message numerus="yes">
        <source>Gave %Ln tag(s) to {0}, surely right.</source>
        <translation>
            <numerusform>{0}: %Ln sicheres Schlagwort vergeben.</numerusform>
            <numerusform>{0}: %Ln sichere Schlagwörter vergeben.</numerusform>
        </translation>
    </message>
    <message>
        <source>It fills itself with what this search is sure of, also with what comes later.</source>
        <translation>Es füllt sich mit allem, was diese Suche sicher findet, auch mit späteren Fotos.</translation>
    </message>
    <message>
        <source>Keep out of “{0}”</source>
        <translation>Aus „{0}“ fernhalten</translation>
    </message>
    <message>
        <source>Keep this search as an album</source>
        <translation>Diese Suche als Album behalten</translation>
    </message>
    <message>
        <source>Keep what matched once</source>
        <translation>Einmal Gefundenes behalten</translation>
    </message>
    <message>
        <source>List of its files…</source>
        <translation>Liste der Dateien…</translation>
    </message>
    <message>
        <source>Make album</source>
        <translation>Album anlegen</translation>
    </message>
    <message>
        <source>Move to the top</source>
        <translation>Auf die oberste Ebene</translation>
    </message>
    <message>
        <source>New album</source>
        <translation>Neues Album</translation>
    </message>
    <message>
        <source>New album…</source>
        <translation>Neues Album…</translation>
    </message>
    <message>
        <source>Nothing more is surely right for these photos.</source>
        <translation>Für diese Fotos ist nichts Weiteres sicher richtig.</translation>
    </message>
    <message>
        <source>Pin in “{0}”</source>
        <translation>Fest in „{0}“ aufnehmen</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Put into album</source>
        <translation>Zu Album hinzufügen</translation>
    </message>
    <message>
        <source>Put {0} into</source>
        <translation>{0} hinzufügen zu</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Take out of “{0}”</source>
        <translation>Aus „{0}“ entfernen</translation>
    </message>
    <message>
        <source>Use as cover</source>
        <translation>Als Titelbild verwenden</translation>
    </message>
    <message>
        <source>With {0}.</source>
        <translation>Mit {0}.</translation>
    </message>
</context>
<context>
    <name>AlbumSection</name>
    <message>
        <source>Albums</source>
        <translation>Alben</translation>
    </message>
    <message>
        <source>It is in there by the rule: {0}</source>
        <translation>Durch die Regel enthalten: {0}</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
</context>
<context>
    <name>AppearanceSection</name>
    <message>
        <source>Another language is spoken from the next start on.</source>
        <translation>Die neue Sprache gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Fade in</source>
        <translation>Sanft einblenden</translation>
    </message>
    <message>
        <source>Fill the square</source>
        <translation>Quadrat füllen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Photos in the grid</source>
        <translation>Fotos im Raster</translation>
    </message>
    <message>
        <source>Photos that appear</source>
        <translation>Erscheinende Fotos</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Size of the pictures</source>
        <translation>Bildgröße</translation>
    </message>
    <message>
        <source>Where your desktop asks for no animation, photos appear at once anyway.</source>
        <translation>Wenn der Desktop keine Animationen wünscht, erscheinen Fotos ohnehin sofort.</translation>
    </message>
    <message>
        <source>Whole photo</source>
        <translation>Ganzes Foto</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>A search takes {0} pictures, so the first of them are used. To add photos to your library, drop the folder they are in.</source>
        <translation>Eine Suche nimmt {0} Bilder, also werden die ersten verwendet. Um Fotos in die Bibliothek aufzunehmen, den Ordner ablegen, in dem sie sind.</translation>
    </message>
    <message>
        <source>Search with a picture</source>
        <translation>Mit einem Bild suchen</translation>
    </message>
    <message>
        <source>That program gave only a link. Copy the picture itself, then paste it here.</source>
        <translation>Das Programm hat nur einen Link geliefert. Bitte das Bild selbst kopieren und hier einfügen.</translation>
    </message>
</context>
<context>
    <name>AskingDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Awake</name>
    <message>
        <source>Slide show</source>
        <translation>Diashow</translation>
    </message>
</context>
<context>
    <name>BackupsSection</name>
    <message>
        <source>A backup holds what you have made of your photos: tags, albums, ratings, searches. The photos themselves are not in it. One is made automatically on each day you change something.</source>
        <translation>Eine Sicherung enthält, was Sie zu Ihren Fotos angelegt haben: Schlagwörter, Alben, Bewertungen, Suchen. Die Fotos selbst sind nicht darin. An jedem Tag mit Änderungen entsteht eine von selbst.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Backups (*.sqlite)</source>
        <translation>Sicherungen (*.sqlite)</translation>
    </message>
    <message>
        <source>Go back to a file…</source>
        <translation>Aus Datei wiederherstellen…</translation>
    </message>
    <message>
        <source>One is kept for each of the last 7 days and of the 4 weeks before, besides the last 10 made by you, the last 5 made before going back, and all made before updates.</source>
        <translation>Aufbewahrt werden je eine für die letzten 7 Tage und die 4 Wochen davor, die letzten 10 von Ihnen erstellten, die letzten 5 vor dem Wiederherstellen und alle vor Updates.</translation>
    </message>
    <message>
        <source>The backup to go back to</source>
        <translation>Welche Sicherung wiederherstellen?</translation>
    </message>
    <message>
        <source>There are none yet.</source>
        <translation>Es gibt noch keine.</translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
    <message>
        <source>Again from the start</source>
        <translation>Endlos wiederholen</translation>
    </message>
    <message>
        <source>In any order</source>
        <translation>Zufällige Reihenfolge</translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation>Vollbild verlassen</translation>
    </message>
    <message>
        <source>Longer</source>
        <translation>Länger</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>Nächstes Foto</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Photo before</source>
        <translation>Vorheriges Foto</translation>
    </message>
    <message>
        <source>Shorter</source>
        <translation>Kürzer</translation>
    </message>
    <message>
        <source>Slide show</source>
        <translation>Diashow</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>This photo is no longer in the library.</source>
        <translation>Dieses Foto ist nicht mehr in der Bibliothek.</translation>
    </message>
</context>
<context>
    <name>CareDesk</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy {0} to</source>
        <translation>{0} kopieren nach</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Move {0} to</source>
        <translation>{0} verschieben nach</translation>
    </message>
</context>
<context>
    <name>CareMenus</name>
    <message>
        <source>As its file says</source>
        <translation>Wie in der Datei</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy to folder…</source>
        <translation>In Ordner kopieren…</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Nach links</translation>
    </message>
    <message>
        <source>Move to folder…</source>
        <translation>In Ordner verschieben…</translation>
    </message>
    <message>
        <source>No stars</source>
        <translation>Keine Sterne</translation>
    </message>
    <message>
        <source>Put into the trash…</source>
        <translation>In den Papierkorb legen…</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Bewerten</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Nach rechts</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Wieder einblenden</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner anzeigen</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Drehen</translation>
    </message>
</context>
<context>
    <name>Centre</name>
    <message>
        <source>Choose a photo and press F, or drag photos onto Favourites.</source>
        <translation>Ein Foto auswählen und F drücken oder Fotos auf „Favoriten“ ziehen.</translation>
    </message>
    <message>
        <source>Choose photos and press T to tag them, or drag them onto it.</source>
        <translation>Fotos auswählen und T drücken oder sie auf das Schlagwort ziehen.</translation>
    </message>
    <message>
        <source>Drag photos onto it, or give it a rule that fills it.</source>
        <translation>Fotos darauf ziehen oder das Album nach einer Regel füllen lassen.</translation>
    </message>
    <message>
        <source>Every photo has a tag</source>
        <translation>Jedes Foto hat ein Schlagwort</translation>
    </message>
    <message>
        <source>Fill by a rule…</source>
        <translation>Nach einer Regel füllen…</translation>
    </message>
    <message>
        <source>Looking for photos</source>
        <translation>Fotos werden gesucht</translation>
    </message>
    <message>
        <source>No favourites yet</source>
        <translation>Noch keine Favoriten</translation>
    </message>
    <message>
        <source>No photo matches its rule. Those that do appear here.</source>
        <translation>Kein Foto passt zu seiner Regel. Passende Fotos erscheinen hier.</translation>
    </message>
    <message>
        <source>No photos found</source>
        <translation>Keine Fotos gefunden</translation>
    </message>
    <message>
        <source>No photos in {0}</source>
        <translation>Keine Fotos in {0}</translation>
    </message>
    <message>
        <source>No photos with “{0}”</source>
        <translation>Keine Fotos mit „{0}“</translation>
    </message>
    <message>
        <source>Photos appear here as soon as there are some.</source>
        <translation>Fotos erscheinen hier, sobald es welche gibt.</translation>
    </message>
    <message>
        <source>Photos that you put there appear here the next time you look.</source>
        <translation>Dort abgelegte Fotos erscheinen hier beim nächsten Durchsehen.</translation>
    </message>
    <message>
        <source>Photos without one appear here.</source>
        <translation>Fotos ohne Schlagwort erscheinen hier.</translation>
    </message>
    <message>
        <source>They appear here as they are found.</source>
        <translation>Sie erscheinen hier, sobald sie gefunden sind.</translation>
    </message>
    <message>
        <source>Your folders hold no pictures that can be shown. Add another folder.</source>
        <translation>In Ihren Ordnern sind keine Bilder, die sich anzeigen lassen. Bitte einen anderen Ordner hinzufügen.</translation>
    </message>
    <message>
        <source>{0}: no photos</source>
        <translation>{0}: keine Fotos</translation>
    </message>
    <message>
        <source>“{0}” is empty</source>
        <translation>„{0}“ ist leer</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message numerus="yes">
        <source>%Ln more picture(s)</source>
        <translation>
            <numerusform>%Ln weiteres Bild</numerusform>
            <numerusform>%Ln weitere Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove picture {0}, {1}</source>
        <translation>Bild {0} entfernen, {1}</translation>
    </message>
</context>
<context>
    <name>Chosen</name>
    <message>
        <source>Add a tag</source>
        <translation>Schlagwort hinzufügen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>More like this</source>
        <translation>Ähnliche suchen</translation>
    </message>
    <message>
        <source>Not this</source>
        <translation>Solche weglassen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>Clipboard</name>
    <message>
        <source>Copied {0}</source>
        <translation>{0} kopiert</translation>
    </message>
    <message>
        <source>The files are not there, so nothing was copied.</source>
        <translation>Die Dateien sind nicht da, es wurde nichts kopiert.</translation>
    </message>
</context>
<context>
    <name>ClosingDialog</name>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Still at work</source>
        <translation>Es läuft noch etwas</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Stoppen und schließen</translation>
    </message>
    <message>
        <source>What is done so far stays.</source>
        <translation>Was bisher erledigt ist, bleibt.</translation>
    </message>
    <message numerus="yes">
        <source>{0}: %Ln still to do</source>
        <translation>
            <numerusform>{0}: noch %Ln zu erledigen</numerusform>
            <numerusform>{0}: noch %Ln zu erledigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>100 % or all</source>
        <translation>100 % oder ganzes Foto</translation>
    </message>
    <message>
        <source>Back to {0}</source>
        <translation>Zurück zu {0}</translation>
    </message>
    <message>
        <source>Change places with the next photo</source>
        <translation>Mit dem nächsten Foto tauschen</translation>
    </message>
    <message>
        <source>Comparing {0}</source>
        <translation>Vergleich von {0}</translation>
    </message>
    <message>
        <source>Comparing: {0} of {1}</source>
        <translation>Vergleich: {0} von {1}</translation>
    </message>
    <message>
        <source>Zoom and move together</source>
        <translation>Gemeinsam zoomen und verschieben</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Imported {0}.</source>
        <translation>{0} importiert.</translation>
    </message>
    <message>
        <source>Importing {0}, and making sure that it works</source>
        <translation>{0} wird importiert und getestet</translation>
    </message>
    <message>
        <source>Not imported. {0}</source>
        <translation>Nicht importiert. {0}</translation>
    </message>
    <message>
        <source>Preparing this form…</source>
        <translation>Diese Variante wird vorbereitet…</translation>
    </message>
    <message>
        <source>Removing</source>
        <translation>Wird entfernt</translation>
    </message>
    <message>
        <source>Testing. This may take a minute.</source>
        <translation>Wird getestet. Das kann eine Minute dauern.</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>{0} is here.</source>
        <translation>{0} ist da.</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Choose a photo to see what is known about it.</source>
        <translation>Ein Foto auswählen, um zu sehen, was darüber bekannt ist.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy all as text</source>
        <translation>Alles als Text kopieren</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Leave out photos like this one</source>
        <translation>Fotos wie dieses weglassen</translation>
    </message>
    <message>
        <source>More like this</source>
        <translation>Ähnliche suchen</translation>
    </message>
    <message>
        <source>Not this</source>
        <translation>Solche weglassen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner anzeigen</translation>
    </message>
    <message>
        <source>Show in folder {0}</source>
        <translation>Im Ordner {0} anzeigen</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>{0} chosen</source>
        <translation>{0} ausgewählt</translation>
    </message>
</context>
<context>
    <name>DropVeil</name>
    <message>
        <source>Drop a folder to add it, or a picture to find photos like it</source>
        <translation>Ordner hier ablegen, um ihn hinzuzufügen, oder ein Bild, um ähnliche Fotos zu finden</translation>
    </message>
</context>
<context>
    <name>EncoderCard</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Get it</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>I do research: get it</source>
        <translation>Ich forsche: laden</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>Nobody offers it ready to use, so it has to be made once. In a terminal, type the line below; then import the folder that it makes.</source>
        <translation>Niemand bietet es fertig an, deshalb muss es einmal erstellt werden. Dazu die Zeile unten in einem Terminal eingeben und danach den entstandenen Ordner importieren.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>EncodersPage</name>
    <message>
        <source>A folder…</source>
        <translation>Ordner…</translation>
    </message>
    <message>
        <source>A model is what understands your photos. All of them work on this computer, and your photos stay here. Only when you get one, it is fetched from the network.</source>
        <translation>Ein Modell erkennt, was auf Ihren Fotos zu sehen ist. Alle arbeiten auf diesem Computer, und Ihre Fotos bleiben hier. Nur um ein Modell zu laden, wird das Netz benutzt.</translation>
    </message>
    <message>
        <source>A zip file…</source>
        <translation>Zip-Datei…</translation>
    </message>
    <message>
        <source>Back to your photos</source>
        <translation>Zurück zu den Fotos</translation>
    </message>
    <message>
        <source>Better search</source>
        <translation>Bessere Suche</translation>
    </message>
    <message>
        <source>Bring in a model that you have; you can also drop it here</source>
        <translation>Ein vorhandenes Modell importieren; es kann auch hier abgelegt werden</translation>
    </message>
    <message>
        <source>Drop a model here to import it: its folder or zip file.</source>
        <translation>Modell hier ablegen, um es zu importieren: Ordner oder Zip-Datei.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>In use now</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Begriffe</translation>
    </message>
    <message>
        <source>More like this</source>
        <translation>Ähnliche Fotos</translation>
    </message>
    <message>
        <source>Search with words and pictures</source>
        <translation>Suche mit Wörtern und Bildern</translation>
    </message>
    <message>
        <source>The folder of a model</source>
        <translation>Ordner eines Modells</translation>
    </message>
    <message>
        <source>The zip file of a model</source>
        <translation>Zip-Datei eines Modells</translation>
    </message>
    <message>
        <source>Zip files (*.zip)</source>
        <translation>Zip-Dateien (*.zip)</translation>
    </message>
</context>
<context>
    <name>EncodersSection</name>
    <message>
        <source>A search model is what lets you find photos by what they show. It works on this computer, also without a network.</source>
        <translation>Mit einem Suchmodell finden Sie Fotos nach dem, was darauf zu sehen ist. Es arbeitet auf diesem Computer, auch ohne Netz.</translation>
    </message>
    <message>
        <source>Better search</source>
        <translation>Bessere Suche</translation>
    </message>
    <message>
        <source>Get a better one, choose another, or test how fast it is here.</source>
        <translation>Hier ein besseres laden, ein anderes wählen oder testen, wie schnell es auf diesem Computer ist.</translation>
    </message>
    <message>
        <source>No search model can be used: photos cannot be found by what they show.</source>
        <translation>Kein Suchmodell ist verwendbar: Fotos lassen sich nicht nach dem finden, was sie zeigen.</translation>
    </message>
    <message>
        <source>Search models</source>
        <translation>Suchmodelle</translation>
    </message>
    <message>
        <source>See all models…</source>
        <translation>Alle Modelle anzeigen…</translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <source>Your photos are not affected. If it happens again, please report it with the text below; names of your files and folders, tags and searches are left out.</source>
        <translation>Ihre Fotos sind nicht betroffen. Falls es wieder passiert, bitte mit dem Text unten melden; Namen von Dateien, Ordnern, Schlagwörtern und Suchen sind darin nicht enthalten.</translation>
    </message>
</context>
<context>
    <name>ExportDesk</name>
    <message>
        <source>Choose the photos to export first.</source>
        <translation>Bitte zuerst die Fotos zum Exportieren auswählen.</translation>
    </message>
    <message>
        <source>Exported {0} to {1}.</source>
        <translation>{0} nach {1} exportiert.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner anzeigen</translation>
    </message>
    <message>
        <source>Stopped. What was exported so far stays.</source>
        <translation>Gestoppt. Was bisher exportiert wurde, bleibt.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>{0} could not be exported.</source>
        <translation>{0} nicht exportiert.</translation>
    </message>
    <message>
        <source>{0} were left out: the name is taken.</source>
        <translation>{0} ausgelassen: Der Name ist vergeben.</translation>
    </message>
    <message>
        <source>{0} were there already.</source>
        <translation>{0} schon vorhanden.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>About {0}, between {1} and {2}</source>
        <translation>Etwa {0}, zwischen {1} und {2}</translation>
    </message>
    <message>
        <source>Export into</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <source>Finding out how much it takes…</source>
        <translation>Der Platzbedarf wird ermittelt…</translation>
    </message>
    <message>
        <source>None of a few photos could be tried.</source>
        <translation>Keines der Probefotos ließ sich exportieren.</translation>
    </message>
    <message>
        <source>Takes {0}</source>
        <translation>Braucht {0}</translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message>
        <source>All in one</source>
        <translation>Alle in einen</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>Anderer Ordner…</translation>
    </message>
    <message>
        <source>As each is</source>
        <translation>Wie das Original</translation>
    </message>
    <message>
        <source>As in the library</source>
        <translation>Wie in der Bibliothek</translation>
    </message>
    <message>
        <source>As they are</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>Nach Tag</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>Nach Monat</translation>
    </message>
    <message>
        <source>By year</source>
        <translation>Nach Jahr</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Colours that look right on every screen (sRGB)</source>
        <translation>Farben, die auf jedem Bildschirm stimmen (sRGB)</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Export</source>
        <comment>name of a folder</comment>
        <translation>Export</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>For the web</source>
        <translation>Fürs Web</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Full size</source>
        <translation>Volle Größe</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Leave out photos whose name is taken</source>
        <translation>Fotos auslassen, deren Name vergeben ist</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Nothing private</source>
        <translation>Nichts Privates</translation>
    </message>
    <message>
        <source>Only the picture.</source>
        <translation>Nur das Bild.</translation>
    </message>
    <message>
        <source>Pattern of names</source>
        <translation>Namensmuster</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Raw files, films and sidecars come along</source>
        <translation>RAW-Dateien, Videos und Begleitdateien mitnehmen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Sort into folders</source>
        <translation>In Ordner sortieren</translation>
    </message>
    <message>
        <source>This folder is in your library: the copies will be among your photos, too.</source>
        <translation>Dieser Ordner gehört zur Bibliothek: Die Kopien erscheinen auch unter den Fotos.</translation>
    </message>
    <message>
        <source>Time, camera, title and stars. No place, no serial numbers, no tags or names.</source>
        <translation>Zeit, Kamera, Titel und Sterne. Kein Ort, keine Seriennummern, keine Schlagwörter oder Namen.</translation>
    </message>
    <message>
        <source>Time, place, camera, and your titles, stars and tags.</source>
        <translation>Zeit, Ort, Kamera, dazu Ihre Titel, Sterne und Schlagwörter.</translation>
    </message>
    <message>
        <source>What they say</source>
        <translation>Enthaltene Angaben</translation>
    </message>
    <message>
        <source>{0} pixels at most</source>
        <translation>Höchstens {0} Pixel</translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message>
        <source>Copy the photos of “{0}” into a folder</source>
        <translation>Fotos aus „{0}“ in einen Ordner kopieren</translation>
    </message>
    <message>
        <source>Exported {0} to {1}.</source>
        <translation>{0} nach {1} exportiert.</translation>
    </message>
    <message>
        <source>Stopped. What was copied so far stays.</source>
        <translation>Gestoppt. Was bisher kopiert wurde, bleibt.</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>Write a list of the files of “{0}”</source>
        <translation>Liste der Dateien von „{0}“ speichern</translation>
    </message>
    <message>
        <source>{0} could not be exported.</source>
        <translation>{0} nicht exportiert.</translation>
    </message>
    <message>
        <source>{0} were there already.</source>
        <translation>{0} schon vorhanden.</translation>
    </message>
</context>
<context>
    <name>Filing</name>
    <message>
        <source>Copied {0} to {1}</source>
        <translation>{0} nach {1} kopiert</translation>
    </message>
    <message>
        <source>Nothing had to be done: they are so already.</source>
        <translation>Nichts zu tun: Es ist schon so.</translation>
    </message>
    <message>
        <source>{0} copied</source>
        <translation>{0} kopiert</translation>
    </message>
    <message>
        <source>{0} moved</source>
        <translation>{0} verschoben</translation>
    </message>
    <message>
        <source>{0} put into the trash</source>
        <translation>{0} in den Papierkorb gelegt</translation>
    </message>
    <message>
        <source>{0} renamed</source>
        <translation>{0} umbenannt</translation>
    </message>
    <message>
        <source>{0} stayed as they are, first “{1}”. {2}</source>
        <translation>{0} unverändert, als erstes „{1}“. {2}</translation>
    </message>
    <message>
        <source>“{0}” stayed as it is. {1}</source>
        <translation>„{0}“ bleibt unverändert. {1}</translation>
    </message>
</context>
<context>
    <name>FilmStrip</name>
    <message>
        <source>Film strip</source>
        <translation>Filmstreifen</translation>
    </message>
</context>
<context>
    <name>FolderCard</name>
    <message>
        <source>Its photos are gone on purpose</source>
        <translation>Die Fotos fehlen mit Absicht</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Leave out a folder inside {0}</source>
        <translation>Unterordner von {0} auslassen</translation>
    </message>
    <message>
        <source>Leave out a folder inside…</source>
        <translation>Unterordner auslassen…</translation>
    </message>
    <message>
        <source>Left out: {0}</source>
        <translation>Ausgelassen: {0}</translation>
    </message>
    <message>
        <source>Look for new photos</source>
        <translation>Nach neuen Fotos suchen</translation>
    </message>
    <message>
        <source>Look for new photos in {0}</source>
        <translation>Nach neuen Fotos in {0} suchen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>More for {0}</source>
        <translation>Mehr zu {0}</translation>
    </message>
    <message>
        <source>Remove and forget</source>
        <translation>Entfernen und vergessen</translation>
    </message>
    <message>
        <source>Remove and forget its photos…</source>
        <translation>Entfernen und Fotos vergessen…</translation>
    </message>
    <message>
        <source>Remove from the library</source>
        <translation>Aus der Bibliothek entfernen</translation>
    </message>
    <message>
        <source>Show in file manager</source>
        <translation>Im Dateimanager anzeigen</translation>
    </message>
    <message>
        <source>Show its problems</source>
        <translation>Probleme anzeigen</translation>
    </message>
    <message>
        <source>Show where it is now…</source>
        <translation>Neuen Ort angeben…</translation>
    </message>
    <message>
        <source>Tags, ratings and albums of the photos that only this folder shows are forgotten too. This cannot be undone. The files themselves stay where they are.</source>
        <translation>Auch Schlagwörter, Bewertungen und Alben der Fotos, die nur in diesem Ordner sind, werden vergessen. Das lässt sich nicht rückgängig machen. Die Dateien selbst bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Wieder aufnehmen</translation>
    </message>
    <message>
        <source>Take {0} back into the library</source>
        <translation>{0} wieder in die Bibliothek aufnehmen</translation>
    </message>
    <message>
        <source>Where is {0} now?</source>
        <translation>Wo ist {0} jetzt?</translation>
    </message>
    <message>
        <source>{0} does not lie inside this folder.</source>
        <translation>{0} liegt nicht in diesem Ordner.</translation>
    </message>
</context>
<context>
    <name>FolderDialog</name>
    <message>
        <source>Another place…</source>
        <translation>Anderer Ort…</translation>
    </message>
    <message>
        <source>Find a folder</source>
        <translation>Ordner suchen</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>New folder in “{0}”</source>
        <translation>Neuer Ordner in „{0}“</translation>
    </message>
    <message>
        <source>New folder…</source>
        <translation>Neuer Ordner…</translation>
    </message>
</context>
<context>
    <name>FolderRows</name>
    <message>
        <source>Made the folder “{0}”. Drag photos onto it to move them there.</source>
        <translation>Ordner „{0}“ angelegt. Fotos darauf ziehen, um sie dorthin zu verschieben.</translation>
    </message>
</context>
<context>
    <name>FolderWatch</name>
    <message numerus="yes">
        <source>Your system watches no more folders: changes in {0} show up within %n minute(s).</source>
        <translation>
            <numerusform>Das System überwacht keine weiteren Ordner: Änderungen in {0} erscheinen innerhalb von %n Minute.</numerusform>
            <numerusform>Das System überwacht keine weiteren Ordner: Änderungen in {0} erscheinen innerhalb von %n Minuten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your system watches no more folders: look again for changes in {0}.</source>
        <translation>Das System überwacht keine weiteren Ordner: Nach Änderungen in {0} bitte erneut suchen.</translation>
    </message>
    <message>
        <source>some folders</source>
        <translation>einigen Ordnern</translation>
    </message>
</context>
<context>
    <name>Folders</name>
    <message>
        <source>Removed {0} with {1}. The files are untouched.</source>
        <translation>{0} mit {1} entfernt. Die Dateien sind unberührt.</translation>
    </message>
    <message>
        <source>{0} is in the library again.</source>
        <translation>{0} ist wieder in der Bibliothek.</translation>
    </message>
    <message>
        <source>{0} is in {1} now.</source>
        <translation>{0} ist jetzt in {1}.</translation>
    </message>
    <message>
        <source>{0} is left out. Its root’s menu brings it back.</source>
        <translation>{0} wird ausgelassen. Über das Menü des Hauptordners lässt es sich zurückholen.</translation>
    </message>
    <message numerus="yes">
        <source>{0}: %Ln photo(s) missing now.</source>
        <translation>
            <numerusform>{0}: Jetzt fehlt %Ln Foto.</numerusform>
            <numerusform>{0}: Jetzt fehlen %Ln Fotos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoldersSection</name>
    <message>
        <source>Add folder…</source>
        <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>From time to time</source>
        <translation>Von Zeit zu Zeit</translation>
    </message>
    <message>
        <source>Look through all folders</source>
        <translation>Alle Ordner durchsehen</translation>
    </message>
    <message>
        <source>Photoapp shows the photos of these folders and of those inside them. It never moves or changes them unless you ask for exactly that.</source>
        <translation>Photoapp zeigt die Fotos in diesen Ordnern und deren Unterordnern. Es verschiebt oder ändert sie nie, außer Sie verlangen genau das.</translation>
    </message>
    <message>
        <source>There are no folders yet.</source>
        <translation>Es gibt noch keine Ordner.</translation>
    </message>
    <message>
        <source>What changes in your folders is noticed as it happens. On network drives, and where your system cannot tell, only looking helps.</source>
        <translation>Änderungen in Ihren Ordnern werden sofort bemerkt. Bei Netzlaufwerken, und wo das System sie nicht meldet, hilft nur Durchsehen.</translation>
    </message>
    <message numerus="yes">
        <source>every %Ln minute(s)</source>
        <translation>
            <numerusform>jede Minute</numerusform>
            <numerusform>alle %Ln Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>every 10 minutes</source>
        <translation>alle 10 Minuten</translation>
    </message>
    <message>
        <source>every 2 hours</source>
        <translation>alle 2 Stunden</translation>
    </message>
    <message>
        <source>every half hour</source>
        <translation>jede halbe Stunde</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>once a day</source>
        <translation>einmal am Tag</translation>
    </message>
</context>
<context>
    <name>Framed</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Grid</name>
    <message>
        <source>In the cloud</source>
        <translation>In der Cloud</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
</context>
<context>
    <name>GuideCard</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Not all is done yet. “Look for new photos” in the menu goes on with it.</source>
        <translation>Noch ist nicht alles fertig. „Nach neuen Fotos suchen“ im Menü macht damit weiter.</translation>
    </message>
    <message>
        <source>Search for {0}</source>
        <translation>Nach {0} suchen</translation>
    </message>
    <message>
        <source>Type at the top what you look for, as you would say it, or drop a picture there to find others like it. New photos in your folders come by themselves.</source>
        <translation>Oben in eigenen Worten eingeben, was Sie suchen, oder ein Bild dort ablegen, um ähnliche zu finden. Neue Fotos in Ihren Ordnern kommen von selbst dazu.</translation>
    </message>
    <message>
        <source>You need not wait. Scroll through what is there, open a photo with a double click, or search for something: more is found as more photos are understood.</source>
        <translation>Sie müssen nicht warten: Blättern, ein Foto per Doppelklick öffnen oder etwas suchen. Je mehr Fotos ausgewertet sind, desto mehr wird gefunden.</translation>
    </message>
    <message>
        <source>Your photos are arriving</source>
        <translation>Ihre Fotos treffen ein</translation>
    </message>
    <message>
        <source>dog</source>
        <translation>Hund</translation>
    </message>
    <message>
        <source>flowers</source>
        <translation>Blumen</translation>
    </message>
    <message>
        <source>sunset</source>
        <translation>Sonnenuntergang</translation>
    </message>
    <message>
        <source>{0} so far</source>
        <translation>Bisher {0}</translation>
    </message>
    <message>
        <source>{0}, all ready</source>
        <translation>{0}, alles bereit</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>All suggestions</source>
        <translation>Alle Vorschläge</translation>
    </message>
    <message>
        <source>Ask me</source>
        <translation>Zweifelsfälle</translation>
    </message>
    <message>
        <source>Ask me about some photos</source>
        <translation>Zweifelsfälle prüfen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Edit rule</source>
        <translation>Regel bearbeiten</translation>
    </message>
    <message>
        <source>Fills itself: {0}</source>
        <translation>Füllt sich selbst: {0}</translation>
    </message>
    <message>
        <source>Its rule names a tag or an album that is gone: {0}</source>
        <translation>Die Regel nennt ein Schlagwort oder Album, das es nicht mehr gibt: {0}</translation>
    </message>
    <message>
        <source>Look-alikes together</source>
        <translation>Ähnliche zusammenfassen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>More photos may show it.</source>
        <translation>Vielleicht zeigen es noch mehr Fotos.</translation>
    </message>
    <message numerus="yes">
        <source>Review %Ln suggestion(s)</source>
        <translation>
            <numerusform>%Ln Vorschlag prüfen</numerusform>
            <numerusform>%Ln Vorschläge prüfen</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the photos that it would learn most from</source>
        <translation>Die Fotos anzeigen, aus denen am meisten zu lernen wäre</translation>
    </message>
    <message>
        <source>{0} · keeps what matched</source>
        <translation>{0} · behält Gefundenes</translation>
    </message>
    <message>
        <source>{0}, choose another tag</source>
        <translation>{0}, anderes Schlagwort wählen</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Redo all up to here</source>
        <translation>Alles bis hier wiederholen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo all back to here</source>
        <translation>Alles bis hier rückgängig machen</translation>
    </message>
    <message>
        <source>What you change in your library appears here.</source>
        <translation>Hier erscheint, was Sie in Ihrer Bibliothek ändern.</translation>
    </message>
    <message>
        <source>{0} · cannot be undone</source>
        <translation>{0} · endgültig</translation>
    </message>
    <message>
        <source>{0} · undone</source>
        <translation>{0} · rückgängig gemacht</translation>
    </message>
</context>
<context>
    <name>Indexer</name>
    <message numerus="yes">
        <source>%Ln cannot be read</source>
        <translation>
            <numerusform>%Ln nicht lesbar</numerusform>
            <numerusform>%Ln nicht lesbar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln geändert</numerusform>
            <numerusform>%Ln geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s) not there now</source>
        <translation>
            <numerusform>%Ln Ordner zurzeit nicht da</numerusform>
            <numerusform>%Ln Ordner zurzeit nicht da</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing</source>
        <translation>
            <numerusform>%Ln fehlt</numerusform>
            <numerusform>%Ln fehlen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln moved</source>
        <translation>
            <numerusform>%Ln verschoben</numerusform>
            <numerusform>%Ln verschoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln neu</numerusform>
            <numerusform>%Ln neu</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Nichts Neues</translation>
    </message>
</context>
<context>
    <name>Keeper</name>
    <message>
        <source>Add a folder with photos</source>
        <translation>Ordner mit Fotos hinzufügen</translation>
    </message>
    <message>
        <source>Backed up your library: {0}</source>
        <translation>Bibliothek gesichert: {0}</translation>
    </message>
    <message>
        <source>Backing up your library…</source>
        <translation>Die Bibliothek wird gesichert…</translation>
    </message>
    <message>
        <source>Looking through {0}</source>
        <translation>{0} wird durchgesehen</translation>
    </message>
    <message>
        <source>Where is {0} now?</source>
        <translation>Wo ist {0} jetzt?</translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Press the keys…</source>
        <translation>Tasten drücken…</translation>
    </message>
</context>
<context>
    <name>KeysSection</name>
    <message>
        <source>Choose a key to change it, then press the new one. Backspace leaves a command without keys. Those that belong to a part of the window are as they are.</source>
        <translation>Eine Taste anklicken, dann die neue drücken. Die Rücktaste lässt einen Befehl ohne Tasten. Tasten, die zu einem Teil des Fensters gehören, sind fest.</translation>
    </message>
    <message>
        <source>Find a command or a key</source>
        <translation>Befehl oder Taste suchen</translation>
    </message>
    <message>
        <source>Hold Ctrl or Alt as well, or take one of the keys F1 to F12.</source>
        <translation>Bitte zusätzlich Strg oder Alt halten oder eine der Tasten F1 bis F12 nehmen.</translation>
    </message>
    <message>
        <source>No command is called that.</source>
        <translation>Kein Befehl heißt so.</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>{0} belongs to “{1}”.</source>
        <translation>{0} gehört zu „{1}“.</translation>
    </message>
    <message>
        <source>{0} means “{1}” there: {2}.</source>
        <translation>{0} bedeutet dort „{1}“: {2}.</translation>
    </message>
</context>
<context>
    <name>Layout</name>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
</context>
<context>
    <name>LessonBar</name>
    <message>
        <source>Ask me about some photos</source>
        <translation>Zweifelsfälle prüfen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Show its photos</source>
        <translation>Fotos anzeigen</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>No picture has been copied.</source>
        <translation>Es wurde kein Bild kopiert.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
</context>
<context>
    <name>NoPhotosPage</name>
    <message numerus="yes">
        <source>%Ln file(s) are in the cloud only. Let them be kept here.</source>
        <translation>
            <numerusform>%Ln Datei ist nur in der Cloud. Bitte auf diesem Computer verfügbar machen.</numerusform>
            <numerusform>%Ln Dateien sind nur in der Cloud. Bitte auf diesem Computer verfügbar machen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) or folder(s) could not be used.</source>
        <translation>
            <numerusform>%Ln Datei oder Ordner war nicht verwendbar.</numerusform>
            <numerusform>%Ln Dateien oder Ordner waren nicht verwendbar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add another folder</source>
        <translation>Anderen Ordner hinzufügen</translation>
    </message>
    <message>
        <source>Connect it, then look again. Nothing that is known of it is lost.</source>
        <translation>Bitte anschließen und erneut suchen. Nichts, was darüber bekannt ist, geht verloren.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut suchen</translation>
    </message>
    <message>
        <source>No photos in {0}</source>
        <translation>Keine Fotos in {0}</translation>
    </message>
    <message>
        <source>Not connected: {0}</source>
        <translation>Nicht angeschlossen: {0}</translation>
    </message>
    <message>
        <source>Nothing could be read in {0}</source>
        <translation>In {0} war nichts lesbar</translation>
    </message>
    <message>
        <source>Photos that you put there appear here by themselves.</source>
        <translation>Dort abgelegte Fotos erscheinen hier von selbst.</translation>
    </message>
    <message>
        <source>See why</source>
        <translation>Warum?</translation>
    </message>
    <message numerus="yes">
        <source>There are %Ln file(s) of other kinds.</source>
        <translation>
            <numerusform>Es gibt %Ln Datei anderer Art.</numerusform>
            <numerusform>Es gibt %Ln Dateien anderer Art.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %Ln film(s), which are not shown yet.</source>
        <translation>
            <numerusform>Es gibt %Ln Video; Videos werden noch nicht angezeigt.</numerusform>
            <numerusform>Es gibt %Ln Videos; sie werden noch nicht angezeigt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NothingPage</name>
    <message>
        <source>Nothing here looks like that</source>
        <translation>Hier sieht nichts so aus</translation>
    </message>
    <message>
        <source>Only “{0}” · {1}</source>
        <translation>Nur „{0}“ · {1}</translation>
    </message>
    <message>
        <source>Search all photos</source>
        <translation>Alle Fotos durchsuchen</translation>
    </message>
    <message>
        <source>Search with a picture</source>
        <translation>Mit einem Bild suchen</translation>
    </message>
    <message>
        <source>Show what comes closest</source>
        <translation>Ähnlichste anzeigen</translation>
    </message>
    <message>
        <source>Try another picture, or add a word or two.</source>
        <translation>Vielleicht hilft ein anderes Bild oder ein Wort dazu.</translation>
    </message>
    <message>
        <source>Try another word, or drop a picture that looks like it.</source>
        <translation>Vielleicht hilft ein anderes Wort oder ein Bild, das so aussieht.</translation>
    </message>
    <message>
        <source>Try fewer or simpler words, or drop a picture that looks like it.</source>
        <translation>Vielleicht helfen weniger oder einfachere Wörter, oder Sie legen hier ein ähnliches Bild ab.</translation>
    </message>
    <message>
        <source>Without “not like this” · {1}</source>
        <translation>Ohne „nicht wie dieses“ · {1}</translation>
    </message>
    <message>
        <source>Without “{0}”</source>
        <translation>Ohne „{0}“</translation>
    </message>
    <message>
        <source>“{0}” · {1}</source>
        <comment>a question and how many photos it finds</comment>
        <translation>„{0}“ · {1}</translation>
    </message>
</context>
<context>
    <name>NothingWaits</name>
    <message>
        <source>All reviewed</source>
        <translation>Alles geprüft</translation>
    </message>
    <message>
        <source>Back to your photos</source>
        <translation>Zurück zu den Fotos</translation>
    </message>
    <message>
        <source>Better search</source>
        <translation>Bessere Suche</translation>
    </message>
    <message>
        <source>Enter or J goes on with the next tag.</source>
        <translation>Eingabetaste oder J: weiter zum nächsten Schlagwort.</translation>
    </message>
    <message>
        <source>New photos bring new suggestions.</source>
        <translation>Neue Fotos bringen neue Vorschläge.</translation>
    </message>
    <message>
        <source>Next: {0} · {1}</source>
        <translation>Weiter: {0} · {1}</translation>
    </message>
    <message>
        <source>No suggestions yet</source>
        <translation>Noch keine Vorschläge</translation>
    </message>
    <message>
        <source>Nothing left to review for “{0}”</source>
        <translation>Für „{0}“ ist nichts mehr zu prüfen</translation>
    </message>
    <message>
        <source>Nothing to ask about “{0}”</source>
        <translation>Keine Zweifelsfälle bei „{0}“</translation>
    </message>
    <message>
        <source>Nothing to review</source>
        <translation>Nichts zu prüfen</translation>
    </message>
    <message>
        <source>Suggestions come here once your photos have been understood.</source>
        <translation>Vorschläge erscheinen hier, sobald Ihre Fotos ausgewertet sind.</translation>
    </message>
    <message>
        <source>That was the last one. New photos bring new suggestions.</source>
        <translation>Das war der letzte. Neue Fotos bringen neue Vorschläge.</translation>
    </message>
    <message>
        <source>The built-in search proposes only what it knows well, which is a small part of all tags. A better model knows more.</source>
        <translation>Die eingebaute Suche schlägt nur vor, was sie gut kennt, und das ist ein kleiner Teil aller Schlagwörter. Ein besseres Modell kennt mehr.</translation>
    </message>
    <message>
        <source>The program is sure about the photos that are left.</source>
        <translation>Bei den übrigen Fotos ist sich das Programm sicher.</translation>
    </message>
    <message>
        <source>The suggestions cannot be shown</source>
        <translation>Die Vorschläge lassen sich nicht anzeigen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Another program…</source>
        <translation>Anderes Programm…</translation>
    </message>
    <message>
        <source>At most {0} are opened at once.</source>
        <translation>Höchstens {0} werden auf einmal geöffnet.</translation>
    </message>
    <message>
        <source>No program opens {0}.</source>
        <translation>Kein Programm öffnet {0}.</translation>
    </message>
    <message>
        <source>Open with</source>
        <translation>Öffnen mit</translation>
    </message>
    <message>
        <source>The usual program</source>
        <translation>Standardprogramm</translation>
    </message>
</context>
<context>
    <name>Organise</name>
    <message>
        <source>First choose a few photos that show it.</source>
        <translation>Bitte zuerst einige Fotos auswählen, die es zeigen.</translation>
    </message>
    <message>
        <source>Teach a tag from these…</source>
        <translation>Schlagwort damit anlernen…</translation>
    </message>
    <message>
        <source>“{0}”: {1}</source>
        <translation>„{0}“: {1}</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>All photos</source>
        <translation>Alle Fotos</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
</context>
<context>
    <name>Pane</name>
    <message>
        <source>Compare without this photo</source>
        <translation>Ohne dieses Foto vergleichen</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>No longer a favourite</source>
        <translation>Kein Favorit mehr</translation>
    </message>
    <message>
        <source>{0}, chosen</source>
        <translation>{0}, ausgewählt</translation>
    </message>
</context>
<context>
    <name>PartTool</name>
    <message>
        <source>Arrow keys move the part, with Shift they change its size; Enter searches</source>
        <translation>Pfeiltasten bewegen den Ausschnitt, mit Umschalt ändern sie seine Größe; die Eingabetaste sucht</translation>
    </message>
    <message>
        <source>Search with a part of this picture</source>
        <translation>Mit einem Ausschnitt dieses Bildes suchen</translation>
    </message>
</context>
<context>
    <name>Particulars</name>
    <message>
        <source>Form</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>Make a smaller form</source>
        <translation>Kleinere Variante erstellen</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>Läuft auf</translation>
    </message>
    <message>
        <source>Test this model</source>
        <translation>Modell testen</translation>
    </message>
    <message>
        <source>Test this model to learn whether a smaller form of it is faster here.</source>
        <translation>Ein Test zeigt, ob eine kleinere Variante dieses Modells hier schneller ist.</translation>
    </message>
    <message>
        <source>Where that was published</source>
        <translation>Zur Veröffentlichung</translation>
    </message>
    <message>
        <source>as it came</source>
        <translation>wie geliefert</translation>
    </message>
    <message>
        <source>the fastest that is found</source>
        <translation>am schnellsten</translation>
    </message>
    <message>
        <source>the processor only</source>
        <translation>nur Prozessor</translation>
    </message>
</context>
<context>
    <name>Past</name>
    <message>
        <source>Copies stay. Before them: {0}</source>
        <translation>Kopien bleiben. Davor: {0}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undone: {0}</source>
        <translation>Rückgängig gemacht: {0}</translation>
    </message>
    <message>
        <source>{0} of {1} done again.</source>
        <translation>{0} von {1} wiederholt.</translation>
    </message>
    <message>
        <source>{0} of {1} undone.</source>
        <translation>{0} von {1} rückgängig gemacht.</translation>
    </message>
    <message>
        <source>{0}. This cannot be undone.</source>
        <translation>{0}. Das lässt sich nicht rückgängig machen.</translation>
    </message>
</context>
<context>
    <name>PatternDialog</name>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>{0} get a number behind the name, which is taken.</source>
        <translation>{0}: Der Name ist vergeben, eine Nummer kommt dahinter.</translation>
    </message>
</context>
<context>
    <name>PerformanceSection</name>
    <message>
        <source>A small picture of every photo lets you browse without opening the files. What is lost of them is drawn again by itself.</source>
        <translation>Dank kleiner Vorschaubilder lässt sich blättern, ohne die Dateien zu öffnen. Fehlende werden von selbst neu erzeugt.</translation>
    </message>
    <message>
        <source>As fast as possible</source>
        <translation>So schnell wie möglich</translation>
    </message>
    <message>
        <source>Every way to run it is tried once on this computer.</source>
        <translation>Jede Möglichkeit wird auf diesem Computer einmal ausprobiert.</translation>
    </message>
    <message>
        <source>Gently</source>
        <translation>Schonend</translation>
    </message>
    <message>
        <source>Gently leaves about half of the computer to other programs, and takes up to twice as long. You can change this at any time.</source>
        <translation>„Schonend“ lässt anderen Programmen etwa den halben Computer und braucht bis zu doppelt so lange. Das lässt sich jederzeit ändern.</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>Room on the disk</source>
        <translation>Platz auf dem Laufwerk</translation>
    </message>
    <message>
        <source>Small pictures</source>
        <translation>Vorschaubilder</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>The processor: no graphics card can be used here.</source>
        <translation>Prozessor: Hier ist keine Grafikkarte verwendbar.</translation>
    </message>
    <message>
        <source>The search model runs on</source>
        <translation>Das Suchmodell läuft auf</translation>
    </message>
    <message>
        <source>While photos are being understood</source>
        <translation>Während Fotos ausgewertet werden</translation>
    </message>
    <message>
        <source>the fastest that is found</source>
        <translation>am schnellsten</translation>
    </message>
    <message>
        <source>the processor only</source>
        <translation>nur Prozessor</translation>
    </message>
</context>
<context>
    <name>PhotoModel</name>
    <message numerus="yes">
        <source>%Ln stars</source>
        <translation>
            <numerusform>%Ln Stern</numerusform>
            <numerusform>%Ln Sterne</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a spoken description</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>1 star</source>
        <translation>1 Stern</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>favourite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>in the cloud</source>
        <translation>in der Cloud</translation>
    </message>
    <message>
        <source>live photo</source>
        <translation>Live-Foto</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>with a raw file</source>
        <translation>mit RAW-Datei</translation>
    </message>
</context>
<context>
    <name>PictureChip</name>
    <message>
        <source>Click to find photos like this one</source>
        <translation>Klicken, um Fotos wie dieses zu finden</translation>
    </message>
    <message>
        <source>Click to leave out photos like this one</source>
        <translation>Klicken, um Fotos wie dieses wegzulassen</translation>
    </message>
    <message>
        <source>Picture: {0}</source>
        <translation>Bild: {0}</translation>
    </message>
    <message>
        <source>like this</source>
        <translation>wie dieses</translation>
    </message>
    <message>
        <source>not like this</source>
        <translation>nicht wie dieses</translation>
    </message>
    <message>
        <source>not like this part</source>
        <translation>nicht wie dieser Ausschnitt</translation>
    </message>
    <message>
        <source>this part</source>
        <translation>dieser Ausschnitt</translation>
    </message>
</context>
<context>
    <name>Pill</name>
    <message>
        <source>Enter shows its photos, Delete takes it away</source>
        <translation>Eingabetaste zeigt die Fotos, Entf entfernt es</translation>
    </message>
    <message>
        <source>Show photos with “{0}”</source>
        <translation>Fotos mit „{0}“ anzeigen</translation>
    </message>
    <message>
        <source>Take “{0}” away</source>
        <translation>„{0}“ entfernen</translation>
    </message>
</context>
<context>
    <name>PlaceRows</name>
    <message>
        <source>Copy as a filter</source>
        <translation>Als Filter kopieren</translation>
    </message>
    <message>
        <source>Show its photos</source>
        <translation>Fotos anzeigen</translation>
    </message>
    <message>
        <source>Show photos taken nearby</source>
        <translation>Fotos aus der Nähe anzeigen</translation>
    </message>
</context>
<context>
    <name>PrivacySection</name>
    <message>
        <source>All in one folder of yours</source>
        <translation>Alles in einem Ihrer Ordner</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>It takes {0}. Your photos are not in it.</source>
        <translation>Sie belegen {0}. Ihre Fotos sind nicht darin.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>Nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>Merken</translation>
    </message>
    <message>
        <source>Search history</source>
        <translation>Suchverlauf</translation>
    </message>
    <message>
        <source>Searches remembered now</source>
        <translation>Gemerkte Suchen</translation>
    </message>
    <message>
        <source>Show in file manager</source>
        <translation>Im Dateimanager anzeigen</translation>
    </message>
    <message>
        <source>They are offered while you type. Switching this off forgets them all.</source>
        <translation>Sie werden beim Tippen angeboten. Beim Ausschalten werden alle vergessen.</translation>
    </message>
    <message>
        <source>What you searched for</source>
        <translation>Wonach Sie gesucht haben</translation>
    </message>
    <message>
        <source>Where your data lies</source>
        <translation>Wo Ihre Daten liegen</translation>
    </message>
    <message>
        <source>Your photos, what they show, your tags and what you search for stay here. There is no account, no cloud, and nobody counts what you do. The network is used only when you get a search model, and then nothing about you or your photos is sent.</source>
        <translation>Ihre Fotos, ihr Inhalt, Ihre Schlagwörter und Ihre Suchen bleiben hier. Es gibt kein Konto, keine Cloud, und niemand zählt mit. Das Netz wird nur benutzt, wenn Sie ein Suchmodell laden, und auch dann wird nichts über Sie oder Ihre Fotos gesendet.</translation>
    </message>
</context>
<context>
    <name>ProblemsPage</name>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner anzeigen</translation>
    </message>
    <message>
        <source>These files could not be used. They were not changed; the rest of your photos are not affected.</source>
        <translation>Diese Dateien waren nicht verwendbar. Sie wurden nicht verändert; Ihre übrigen Fotos sind nicht betroffen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>ProposedPill</name>
    <message>
        <source>Accept “{0}”</source>
        <translation>„{0}“ annehmen</translation>
    </message>
    <message>
        <source>Enter accepts it, Delete rejects it</source>
        <translation>Eingabetaste nimmt an, Entf lehnt ab</translation>
    </message>
    <message>
        <source>Not “{0}”: it is never suggested for this again</source>
        <translation>Nicht „{0}“: wird hierfür nie wieder vorgeschlagen</translation>
    </message>
    <message>
        <source>{0}, suggested, {1}</source>
        <translation>{0}, vorgeschlagen, {1}</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
</context>
<context>
    <name>QWidget</name>
    <message>
        <source>All files of a photo go along: its raw file, its film, its copies. They are in the trash of your system until you empty it, and Undo brings them back.</source>
        <translation>Alle Dateien eines Fotos gehen mit: RAW-Datei, Video, Kopien. Sie bleiben im Papierkorb Ihres Systems, bis Sie ihn leeren, und lassen sich mit „Rückgängig“ zurückholen.</translation>
    </message>
    <message>
        <source>Each is named by the pattern, numbered in the order shown. Endings stay.</source>
        <translation>Alle werden nach dem Muster benannt und in der angezeigten Reihenfolge nummeriert. Endungen bleiben.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export {0}</source>
        <translation>{0} exportieren</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Neuer Name</translation>
    </message>
    <message>
        <source>Pattern of names</source>
        <translation>Namensmuster</translation>
    </message>
    <message>
        <source>Put into the trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <source>Put {0} into the trash?</source>
        <translation>{0} in den Papierkorb legen?</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Rename {0}</source>
        <translation>{0} umbenennen</translation>
    </message>
    <message>
        <source>Rename “{0}”</source>
        <translation>„{0}“ umbenennen</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>QuestionEdit</name>
    <message>
        <source>Filters: {0}</source>
        <translation>Filter: {0}</translation>
    </message>
    <message>
        <source>Paste picture</source>
        <translation>Bild einfügen</translation>
    </message>
    <message>
        <source>Remove (Ctrl+Backspace behind it)</source>
        <translation>Entfernen (Strg+Rücktaste dahinter)</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Better search…</source>
        <translation>Bessere Suche…</translation>
    </message>
    <message>
        <source>Use “{0}”</source>
        <translation>„{0}“ verwenden</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Why it is here</source>
        <translation>Warum es hier ist</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln ausgewählt</numerusform>
            <numerusform>%Ln ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>All that was decided here is undone</source>
        <translation>Alles hier Entschiedene ist rückgängig gemacht</translation>
    </message>
    <message>
        <source>Look closer</source>
        <translation>Genauer ansehen</translation>
    </message>
    <message>
        <source>Put the line below it</source>
        <translation>Linie darunter setzen</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Suggestions of {0}</source>
        <translation>Vorschläge zu {0}</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Rückgängig gemacht</translation>
    </message>
    <message>
        <source>accept</source>
        <translation>annehmen</translation>
    </message>
    <message>
        <source>back</source>
        <translation>zurück</translation>
    </message>
    <message>
        <source>line here</source>
        <translation>Linie hier</translation>
    </message>
    <message>
        <source>look closer</source>
        <translation>genauer ansehen</translation>
    </message>
    <message>
        <source>look-alikes together</source>
        <translation>Ähnliche zusammenfassen</translation>
    </message>
    <message>
        <source>next tag</source>
        <translation>nächstes Schlagwort</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>ablehnen</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>rückgängig</translation>
    </message>
    <message>
        <source>{0} What you decided was put back.</source>
        <translation>{0} Ihre Entscheidung wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>{0} that it is least sure of</source>
        <translation>{0} mit der größten Unsicherheit</translation>
    </message>
</context>
<context>
    <name>Row</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>RowDelegate</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>RuleBar</name>
    <message>
        <source>A photo that was once in it stays, even if the rule no longer finds it</source>
        <translation>Was einmal darin ist, bleibt, auch wenn die Regel es nicht mehr findet</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Keep what matched once</source>
        <translation>Einmal Gefundenes behalten</translation>
    </message>
    <message>
        <source>Save rule</source>
        <translation>Regel speichern</translation>
    </message>
    <message>
        <source>“{0}” is to hold what this search is sure of, also what comes later.</source>
        <translation>„{0}“ soll alles enthalten, was diese Suche sicher findet, auch spätere Fotos.</translation>
    </message>
</context>
<context>
    <name>Ruling</name>
    <message>
        <source>Search for what the album is to hold.</source>
        <translation>Bitte nach dem suchen, was das Album enthalten soll.</translation>
    </message>
</context>
<context>
    <name>Said</name>
    <message>
        <source>A description for all</source>
        <translation>Beschreibung für alle</translation>
    </message>
    <message>
        <source>A title for all</source>
        <translation>Titel für alle</translation>
    </message>
    <message>
        <source>Add a description</source>
        <translation>Beschreibung hinzufügen</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Different descriptions</source>
        <translation>Verschiedene Beschreibungen</translation>
    </message>
    <message>
        <source>Different titles</source>
        <translation>Verschiedene Titel</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>No longer a favourite</source>
        <translation>Kein Favorit mehr</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
</context>
<context>
    <name>Saved</name>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Like a picture</source>
        <translation>Wie ein Bild</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>The questions asked before are forgotten.</source>
        <translation>Die bisherigen Suchen sind vergessen.</translation>
    </message>
    <message>
        <source>There was nothing to forget.</source>
        <translation>Es gab nichts zu vergessen.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Delete this saved search</source>
        <translation>Diese gespeicherte Suche löschen</translation>
    </message>
    <message>
        <source>Only photos in {0} are searched</source>
        <translation>Nur Fotos in {0} werden durchsucht</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Diese Suche speichern</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search among these</source>
        <translation>In diesen suchen</translation>
    </message>
    <message>
        <source>Search in this folder</source>
        <translation>In diesem Ordner suchen</translation>
    </message>
    <message>
        <source>Search with a picture</source>
        <translation>Mit einem Bild suchen</translation>
    </message>
    <message>
        <source>Search: a dog in the snow, lisbon 2019, or drop a picture here</source>
        <translation>Suchen: ein Hund im Schnee, Lissabon 2019, oder ein Bild hier ablegen</translation>
    </message>
    <message>
        <source>and words, if you like</source>
        <translation>und Wörter, falls gewünscht</translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>Added {0}</source>
        <translation>Hinzugefügt: {0}</translation>
    </message>
    <message>
        <source>Less certain</source>
        <translation>Weniger sicher</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Ohne Datum</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{month} {year}</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Back to your photos</source>
        <translation>Zurück zu den Fotos</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>Search models</source>
        <translation>Suchmodelle</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Include {0} again</source>
        <translation>{0} wieder aufnehmen</translation>
    </message>
    <message>
        <source>Its photos are gone on purpose</source>
        <translation>Die Fotos fehlen mit Absicht</translation>
    </message>
    <message>
        <source>Leave out of the library</source>
        <translation>In der Bibliothek auslassen</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Look for new photos</source>
        <translation>Nach neuen Fotos suchen</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Remove and forget its photos</source>
        <translation>Entfernen und Fotos vergessen</translation>
    </message>
    <message>
        <source>Remove from the library</source>
        <translation>Aus der Bibliothek entfernen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Show in file manager</source>
        <translation>Im Dateimanager anzeigen</translation>
    </message>
    <message>
        <source>Show where it is now…</source>
        <translation>Neuen Ort angeben…</translation>
    </message>
</context>
<context>
    <name>Slides</name>
    <message numerus="yes">
        <source>%n second(s) each</source>
        <translation>
            <numerusform>je %n Sekunde</numerusform>
            <numerusform>je %n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>One moment…</source>
        <translation>Einen Moment…</translation>
    </message>
</context>
<context>
    <name>Stars</name>
    <message>
        <source>Rate {0} of 5</source>
        <translation>Mit {0} von 5 bewerten</translation>
    </message>
    <message>
        <source>Rating: {0} of 5</source>
        <translation>Bewertung: {0} von 5</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Better search</source>
        <translation>Bessere Suche</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln fehlgeschlagen</numerusform>
            <numerusform>%Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden</source>
        <comment>photos</comment>
        <translation>
            <numerusform>%Ln ausgeblendet</numerusform>
            <numerusform>%Ln ausgeblendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln weiterer</numerusform>
            <numerusform>%Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>All work: {0}</source>
        <translation>Alle Vorgänge: {0}</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>No photos yet</source>
        <translation>Noch keine Fotos</translation>
    </message>
    <message>
        <source>No search model</source>
        <translation>Kein Suchmodell</translation>
    </message>
    <message>
        <source>No search model can be used</source>
        <translation>Kein Suchmodell ist verwendbar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Show all work</source>
        <translation>Alle Vorgänge anzeigen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Wird gestoppt</translation>
    </message>
    <message>
        <source>The built-in search knows everyday things. A better model finds more.</source>
        <translation>Die eingebaute Suche kennt Alltägliches. Ein besseres Modell findet mehr.</translation>
    </message>
    <message>
        <source>What understands your photos, and what could</source>
        <translation>Was Ihre Fotos auswertet und was es könnte</translation>
    </message>
    <message>
        <source>change</source>
        <translation>ändern</translation>
    </message>
    <message>
        <source>improve</source>
        <translation>verbessern</translation>
    </message>
</context>
<context>
    <name>TagColumn</name>
    <message>
        <source>Suggestions become tags only when you say so. What you reject never comes back.</source>
        <translation>Vorschläge werden erst zu Schlagwörtern, wenn Sie zustimmen. Abgelehntes kommt nie wieder.</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Zu prüfen</translation>
    </message>
</context>
<context>
    <name>TagDesk</name>
    <message>
        <source>All tags…</source>
        <translation>Alle Schlagwörter…</translation>
    </message>
    <message>
        <source>Ask me about some photos</source>
        <translation>Zweifelsfälle prüfen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message numerus="yes">
        <source>Imported %Ln new tag(s).</source>
        <translation>
            <numerusform>%Ln neues Schlagwort importiert.</numerusform>
            <numerusform>%Ln neue Schlagwörter importiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its photos get the other tag, and “{0}” is gone.</source>
        <translation>Die Fotos bekommen das andere Schlagwort, „{0}“ entfällt.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Merge into another…</source>
        <translation>Mit anderem zusammenführen…</translation>
    </message>
    <message>
        <source>Merge “{0}” into</source>
        <translation>„{0}“ zusammenführen mit</translation>
    </message>
    <message>
        <source>Move to the top</source>
        <translation>Auf die oberste Ebene</translation>
    </message>
    <message>
        <source>Put inside</source>
        <translation>Einordnen</translation>
    </message>
    <message>
        <source>Put inside another…</source>
        <translation>Unter einem anderen einordnen…</translation>
    </message>
    <message>
        <source>Put “{0}” inside</source>
        <translation>„{0}“ einordnen unter</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message numerus="yes">
        <source>Review %Ln suggestion(s)</source>
        <translation>
            <numerusform>%Ln Vorschlag prüfen</numerusform>
            <numerusform>%Ln Vorschläge prüfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These %Ln photo(s) show what it is. With three it begins to find more by itself, and with eight it does so better.</source>
        <translation>
            <numerusform>Dieses Foto zeigt, was gemeint ist. Ab drei Fotos werden weitere von selbst gefunden, ab acht gelingt es besser.</numerusform>
            <numerusform>Diese %Ln Fotos zeigen, was gemeint ist. Ab drei Fotos werden weitere von selbst gefunden, ab acht gelingt es besser.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Wieder einblenden</translation>
    </message>
    <message>
        <source>Show hidden tags</source>
        <translation>Ausgeblendete Schlagwörter anzeigen</translation>
    </message>
    <message>
        <source>Stop learning it</source>
        <translation>Nicht mehr lernen</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Verschlagworten</translation>
    </message>
    <message>
        <source>Tag {0}</source>
        <translation>{0} verschlagworten</translation>
    </message>
    <message>
        <source>Teach</source>
        <translation>Anlernen</translation>
    </message>
    <message>
        <source>Teach a tag</source>
        <translation>Schlagwort anlernen</translation>
    </message>
    <message>
        <source>Whoever asks for the tag above finds its photos, too.</source>
        <translation>Wer nach dem übergeordneten Schlagwort sucht, findet auch seine Fotos.</translation>
    </message>
</context>
<context>
    <name>TagList</name>
    <message>
        <source>Tags to review</source>
        <translation>Zu prüfende Schlagwörter</translation>
    </message>
</context>
<context>
    <name>TagManager</name>
    <message>
        <source>A list of tags</source>
        <translation>Liste mit Schlagwörtern</translation>
    </message>
    <message>
        <source>A text file with a tag on each line</source>
        <translation>Eine Textdatei mit einem Schlagwort pro Zeile</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>Alle Schlagwörter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Find a tag</source>
        <translation>Schlagwort suchen</translation>
    </message>
    <message>
        <source>Hide who gives tags</source>
        <translation>Ausblenden, wer Schlagwörter vergibt</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>Liste importieren…</translation>
    </message>
    <message>
        <source>Let it give tags again</source>
        <translation>Wieder zulassen</translation>
    </message>
    <message>
        <source>Lists (*.txt *.csv *.tsv)</source>
        <translation>Listen (*.txt *.csv *.tsv)</translation>
    </message>
    <message>
        <source>Make tag</source>
        <translation>Schlagwort anlegen</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Neues Schlagwort</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Rename the tag</source>
        <translation>Schlagwort umbenennen</translation>
    </message>
    <message>
        <source>Show its photos</source>
        <translation>Fotos anzeigen</translation>
    </message>
    <message>
        <source>Show who gives tags</source>
        <translation>Anzeigen, wer Schlagwörter vergibt</translation>
    </message>
    <message>
        <source>Take back everything</source>
        <translation>Alles zurücknehmen</translation>
    </message>
    <message>
        <source>Taking back what one of them gave leaves alone what you gave or accepted yourself. It suggests nothing more until you let it again. You can undo it.</source>
        <translation>Beim Zurücknehmen bleibt, was Sie selbst vergeben oder angenommen haben. Danach wird von dort nichts mehr vorgeschlagen, bis Sie es wieder zulassen. Das lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Who gives tags</source>
        <translation>Wer Schlagwörter vergibt</translation>
    </message>
    <message>
        <source>{0} · switched off</source>
        <translation>{0} · ausgeschaltet</translation>
    </message>
</context>
<context>
    <name>TagModel</name>
    <message>
        <source>{0}, {1} to review</source>
        <translation>{0}, {1} zu prüfen</translation>
    </message>
</context>
<context>
    <name>TagSection</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Schlagwort hinzufügen</translation>
    </message>
    <message>
        <source>Add a tag (T)</source>
        <translation>Schlagwort hinzufügen (T)</translation>
    </message>
    <message>
        <source>Tag, then Enter</source>
        <translation>Schlagwort, dann Eingabe</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Add folder</source>
        <translation>Ordner hinzufügen</translation>
    </message>
    <message>
        <source>Best first</source>
        <translation>Beste zuerst</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Name</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Newly added first</source>
        <translation>Zuletzt hinzugefügte zuerst</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Älteste zuerst</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Sortierung</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Seitenleiste</translation>
    </message>
    <message>
        <source>Size of the pictures</source>
        <translation>Bildgröße</translation>
    </message>
</context>
<context>
    <name>TopLine</name>
    <message>
        <source>Add a tag</source>
        <translation>Schlagwort hinzufügen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Put into the trash…</source>
        <translation>In den Papierkorb legen…</translation>
    </message>
    <message>
        <source>No longer a favourite</source>
        <translation>Kein Favorit mehr</translation>
    </message>
</context>
<context>
    <name>Value</name>
    <message>
        <source>Copy {0}</source>
        <translation>{0} kopieren</translation>
    </message>
</context>
<context>
    <name>Viewer</name>
    <message>
        <source>Back to {0}</source>
        <translation>Zurück zu {0}</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Film strip</source>
        <translation>Filmstreifen</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Rating: {0} of 5</source>
        <translation>Bewertung: {0} von 5</translation>
    </message>
    <message>
        <source>Search with a part of this picture</source>
        <translation>Mit einem Ausschnitt dieses Bildes suchen</translation>
    </message>
    <message>
        <source>Slide show</source>
        <translation>Diashow</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Einzelansicht</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0} %</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Choose a folder, or drop one here. Your photos stay where they are, as they are, and nothing leaves this computer.</source>
        <translation>Einen Ordner wählen oder hier ablegen. Ihre Fotos bleiben, wo und wie sie sind, und nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>Getting to know all of them takes a while. You need not wait for it.</source>
        <translation>Alle kennenzulernen dauert eine Weile. Sie müssen nicht darauf warten.</translation>
    </message>
    <message>
        <source>Then type what you look for, in your own words: a dog in the snow.</source>
        <translation>Dann in eigenen Worten eingeben, was Sie suchen: ein Hund im Schnee.</translation>
    </message>
    <message>
        <source>Use {0}</source>
        <translation>{0} verwenden</translation>
    </message>
    <message>
        <source>Where are your photos?</source>
        <translation>Wo sind Ihre Fotos?</translation>
    </message>
    <message>
        <source>Your photos appear here at once, in the order of their days.</source>
        <translation>Ihre Fotos erscheinen sofort hier, nach Tagen geordnet.</translation>
    </message>
</context>
<context>
    <name>WorkPanel</name>
    <message>
        <source>All work</source>
        <translation>Alle Vorgänge</translation>
    </message>
    <message>
        <source>Clear what is done</source>
        <translation>Erledigtes entfernen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Go on with all</source>
        <translation>Alle fortsetzen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Als Nächstes</translation>
    </message>
    <message>
        <source>Nothing is under way. What takes long is shown here.</source>
        <translation>Zurzeit läuft nichts. Was länger dauert, steht hier.</translation>
    </message>
    <message>
        <source>Pause all</source>
        <translation>Alle pausieren</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Vorgänge</translation>
    </message>
</context>
<context>
    <name>_Cell</name>
    <message>
        <source>Similar photo</source>
        <translation>Ähnliches Foto</translation>
    </message>
</context>
<context>
    <name>_InUse</name>
    <message>
        <source>Finds photos that look alike: {0}.</source>
        <translation>Findet ähnliche Fotos: {0}.</translation>
    </message>
    <message>
        <source>Names what is in your photos: {0}.</source>
        <translation>Benennt, was auf Ihren Fotos ist: {0}.</translation>
    </message>
    <message>
        <source>Searches now: {0}.</source>
        <translation>Sucht zurzeit: {0}.</translation>
    </message>
    <message>
        <source>Will search soon: {0}.</source>
        <translation>Sucht demnächst: {0}.</translation>
    </message>
</context>
<context>
    <name>_Lacking</name>
    <message>
        <source>Show them</source>
        <translation>Anzeigen</translation>
    </message>
</context>
<context>
    <name>_Line</name>
    <message>
        <source>Go back to the backup of {0}</source>
        <translation>Sicherung wiederherstellen: {0}</translation>
    </message>
    <message>
        <source>Go back to this</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Go back to this…</source>
        <translation>Wiederherstellen…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Show the backup of {0}</source>
        <translation>Sicherung anzeigen: {0}</translation>
    </message>
    <message>
        <source>Stay with what is now</source>
        <translation>Beim jetzigen Stand bleiben</translation>
    </message>
    <message>
        <source>Tags, albums, ratings and searches become again what they were then. Your photos are not touched. What there is now is backed up first, so that you can come back to it. The window closes and opens again.</source>
        <translation>Schlagwörter, Alben, Bewertungen und Suchen werden wieder, wie sie damals waren. Ihre Fotos werden nicht angerührt. Der jetzige Stand wird vorher gesichert, damit Sie zu ihm zurückkehren können. Das Fenster schließt und öffnet sich wieder.</translation>
    </message>
</context>
<context>
    <name>_Model</name>
    <message>
        <source>asked before</source>
        <translation>frühere Suche</translation>
    </message>
    <message>
        <source>saved search</source>
        <translation>gespeicherte Suche</translation>
    </message>
</context>
<context>
    <name>_Notice</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
</context>
<context>
    <name>_Percent</name>
    <message>
        <source>{0} %</source>
        <translation>{0} %</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>Keys of “{0}”</source>
        <translation>Tasten für „{0}“</translation>
    </message>
    <message>
        <source>Leave it there</source>
        <translation>Dort lassen</translation>
    </message>
    <message>
        <source>Reset the keys of “{0}”</source>
        <translation>Tasten für „{0}“ zurücksetzen</translation>
    </message>
    <message>
        <source>Use it here</source>
        <translation>Hier verwenden</translation>
    </message>
</context>
<context>
    <name>_Section</name>
    <message numerus="yes">
        <source>Show %Ln more</source>
        <translation>
            <numerusform>%Ln weiteres anzeigen</numerusform>
            <numerusform>%Ln weitere anzeigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Tree</name>
    <message>
        <source>All tags</source>
        <translation>Alle Schlagwörter</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>ausgeblendet</translation>
    </message>
    <message>
        <source>learns from you</source>
        <translation>lernt von Ihnen</translation>
    </message>
</context>
<context>
    <name>answer</name>
    <message>
        <source>best first</source>
        <translation>beste zuerst</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>nach Name</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>neueste zuerst</translation>
    </message>
    <message>
        <source>newly added first</source>
        <translation>zuletzt hinzugefügte zuerst</translation>
    </message>
    <message>
        <source>oldest first</source>
        <translation>älteste zuerst</translation>
    </message>
    <message>
        <source>what comes closest, {0}</source>
        <translation>am ehesten Passendes, {0}</translation>
    </message>
    <message>
        <source>{0} % of your photos are understood so far</source>
        <translation>{0} % Ihrer Fotos sind bisher ausgewertet</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>Opening your library…</source>
        <translation>Ihre Bibliothek wird geöffnet…</translation>
    </message>
    <message>
        <source>Your library is as it was then. What there was before is kept as a backup.</source>
        <translation>Ihre Bibliothek ist wieder, wie sie damals war. Der Stand davor ist als Sicherung aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>catalogue</name>
    <message>
        <source>29 languages, Thai and Finnish among them, and quick over a large library.</source>
        <translation>29 Sprachen, darunter Thai und Finnisch, und schnell in großen Bibliotheken.</translation>
    </message>
    <message>
        <source>A small step up from the built-in one: better answers in English, still quick on any computer.</source>
        <translation>Ein kleiner Schritt über die eingebaute Suche hinaus: bessere Antworten auf Englisch, schnell auf jedem Computer.</translation>
    </message>
    <message>
        <source>Finds photos that look alike and learns your own tags from few examples; it knows no words.</source>
        <translation>Findet ähnliche Fotos und lernt Ihre eigenen Schlagwörter aus wenigen Beispielen; Wörter kennt es nicht.</translation>
    </message>
    <message>
        <source>Finds photos that look alike, exact and small; it knows no words.</source>
        <translation>Findet ähnliche Fotos, genau und klein; Wörter kennt es nicht.</translation>
    </message>
    <message>
        <source>Finds photos that look alike, the most exact of the three; it knows no words.</source>
        <translation>Findet ähnliche Fotos, das genaueste der drei; Wörter kennt es nicht.</translation>
    </message>
    <message>
        <source>Good search in seven European languages and Indonesian, with little memory.</source>
        <translation>Gute Suche in sieben europäischen Sprachen und Indonesisch, mit wenig Speicher.</translation>
    </message>
    <message>
        <source>Languages that others are weak in, such as Bengali, Filipino, Hindi, Swahili and Telugu.</source>
        <translation>Für Sprachen, in denen andere schwach sind, etwa Bengalisch, Filipino, Hindi, Suaheli und Telugu.</translation>
    </message>
    <message>
        <source>Much better search, in 27 languages: the best choice for most people.</source>
        <translation>Viel bessere Suche in 27 Sprachen: für die meisten die beste Wahl.</translation>
    </message>
    <message>
        <source>Names what is in a photo out of 1,000 kinds of things; it answers no searches of its own.</source>
        <translation>Benennt, was auf einem Foto ist, mit 1.000 Begriffen; eigene Suchen beantwortet es nicht.</translation>
    </message>
    <message>
        <source>Quick and exact, in English; for research only.</source>
        <translation>Schnell und genau, auf Englisch; nur für die Forschung.</translation>
    </message>
    <message>
        <source>Quick search in English on modest computers.</source>
        <translation>Schnelle Suche auf Englisch für bescheidene Computer.</translation>
    </message>
    <message>
        <source>Search in 27 languages, quicker over a large library and a little less exact.</source>
        <translation>Suche in 27 Sprachen, schneller in großen Bibliotheken und etwas weniger genau.</translation>
    </message>
    <message>
        <source>Small: for old computers and little memory, in English.</source>
        <translation>Klein: für alte Computer und wenig Speicher, auf Englisch.</translation>
    </message>
    <message>
        <source>The classic that many programs use: quick, in English; newer ones find more.</source>
        <translation>Der Klassiker, den viele Programme benutzen: schnell, auf Englisch; neuere finden mehr.</translation>
    </message>
    <message>
        <source>The classic with a closer look at each picture, in English.</source>
        <translation>Der Klassiker mit genauerem Blick auf jedes Bild, auf Englisch.</translation>
    </message>
    <message>
        <source>The large classic, in English; SigLIP 2 finds more and is quicker.</source>
        <translation>Der große Klassiker, auf Englisch; SigLIP 2 findet mehr und ist schneller.</translation>
    </message>
    <message>
        <source>The most exact search in 28 languages, for computers with a graphics card or much patience.</source>
        <translation>Die genaueste Suche in 28 Sprachen, für Computer mit Grafikkarte oder viel Geduld.</translation>
    </message>
    <message>
        <source>The quickest of all for what it finds, in English; for research only.</source>
        <translation>Das schnellste für das, was es findet, auf Englisch; nur für die Forschung.</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>Add folder…</source>
        <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>All photos</source>
        <translation>Alle Fotos</translation>
    </message>
    <message>
        <source>All tags…</source>
        <translation>Alle Schlagwörter…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back to the grid</source>
        <translation>Zurück zum Raster</translation>
    </message>
    <message>
        <source>Back up now…</source>
        <translation>Jetzt sichern…</translation>
    </message>
    <message>
        <source>Better search…</source>
        <translation>Bessere Suche…</translation>
    </message>
    <message>
        <source>Change places with the next photo</source>
        <translation>Mit dem nächsten Foto tauschen</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>Alle auswählen</translation>
    </message>
    <message>
        <source>Choose all below the same title</source>
        <translation>Alle unter derselben Überschrift auswählen</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>Auswahl aufheben</translation>
    </message>
    <message>
        <source>Choose, or no longer</source>
        <translation>Auswählen oder abwählen</translation>
    </message>
    <message>
        <source>Clear search history</source>
        <translation>Suchverlauf löschen</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>Näher heran</translation>
    </message>
    <message>
        <source>Compare two to four photos</source>
        <translation>Zwei bis vier Fotos vergleichen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy to folder…</source>
        <translation>In Ordner kopieren…</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>Favourite, or no longer</source>
        <translation>Favorit oder nicht mehr</translation>
    </message>
    <message>
        <source>Fill squares, or show whole photos</source>
        <translation>Quadrate füllen oder ganze Fotos zeigen</translation>
    </message>
    <message>
        <source>Film strip</source>
        <translation>Filmstreifen</translation>
    </message>
    <message>
        <source>First photo</source>
        <translation>Erstes Foto</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Full size</source>
        <translation>Volle Größe</translation>
    </message>
    <message>
        <source>Hidden photos</source>
        <translation>Ausgeblendete Fotos</translation>
    </message>
    <message>
        <source>Hide, or show again</source>
        <translation>Aus- oder wieder einblenden</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>Verlauf…</translation>
    </message>
    <message>
        <source>In the grid</source>
        <translation>Im Raster</translation>
    </message>
    <message>
        <source>Keep this search as an album…</source>
        <translation>Diese Suche als Album behalten…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation>Tastenkürzel…</translation>
    </message>
    <message>
        <source>Larger pictures</source>
        <translation>Größere Bilder</translation>
    </message>
    <message>
        <source>Last photo</source>
        <translation>Letztes Foto</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Look for new photos</source>
        <translation>Nach neuen Fotos suchen</translation>
    </message>
    <message>
        <source>Look-alikes together</source>
        <translation>Ähnliche zusammenfassen</translation>
    </message>
    <message>
        <source>More like this</source>
        <translation>Ähnliche suchen</translation>
    </message>
    <message>
        <source>Move an enlarged photo</source>
        <translation>Vergrößertes Foto verschieben</translation>
    </message>
    <message>
        <source>Move to folder…</source>
        <translation>In Ordner verschieben…</translation>
    </message>
    <message>
        <source>New album…</source>
        <translation>Neues Album…</translation>
    </message>
    <message>
        <source>New tag…</source>
        <translation>Neues Schlagwort…</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>Nächstes Foto</translation>
    </message>
    <message>
        <source>Next tag</source>
        <translation>Nächstes Schlagwort</translation>
    </message>
    <message>
        <source>No, it does not</source>
        <translation>Nein, zeigt es nicht</translation>
    </message>
    <message>
        <source>Not this</source>
        <translation>Solche weglassen</translation>
    </message>
    <message>
        <source>One photo large</source>
        <translation>Ein Foto groß</translation>
    </message>
    <message>
        <source>Open the menu</source>
        <translation>Menü öffnen</translation>
    </message>
    <message>
        <source>Open the photo large</source>
        <translation>Foto groß öffnen</translation>
    </message>
    <message>
        <source>Photo before</source>
        <translation>Vorheriges Foto</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Photos side by side</source>
        <translation>Fotos nebeneinander</translation>
    </message>
    <message>
        <source>Put into the trash…</source>
        <translation>In den Papierkorb legen…</translation>
    </message>
    <message>
        <source>Put the line here</source>
        <translation>Linie hierher setzen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Rate the photos chosen</source>
        <translation>Ausgewählte Fotos bewerten</translation>
    </message>
    <message>
        <source>Rate, from none to five stars</source>
        <translation>Bewerten, von keinem bis fünf Sternen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Review suggested tags</source>
        <translation>Vorgeschlagene Schlagwörter prüfen</translation>
    </message>
    <message>
        <source>Reviewing tags</source>
        <translation>Schlagwörter prüfen</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Diese Suche speichern</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search with a part of the photo</source>
        <translation>Mit einem Ausschnitt des Fotos suchen</translation>
    </message>
    <message>
        <source>Search with the picture copied</source>
        <translation>Mit dem kopierten Bild suchen</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Show all work</source>
        <translation>Alle Vorgänge anzeigen</translation>
    </message>
    <message>
        <source>Show the log file</source>
        <translation>Protokolldatei anzeigen</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Seitenleiste</translation>
    </message>
    <message>
        <source>Slide show</source>
        <translation>Diashow</translation>
    </message>
    <message>
        <source>Smaller pictures</source>
        <translation>Kleinere Bilder</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Verschlagworten</translation>
    </message>
    <message>
        <source>Tag before</source>
        <translation>Vorheriges Schlagwort</translation>
    </message>
    <message>
        <source>Tag the photos chosen</source>
        <translation>Ausgewählte Fotos verschlagworten</translation>
    </message>
    <message>
        <source>Tags and albums</source>
        <translation>Schlagwörter und Alben</translation>
    </message>
    <message>
        <source>Take out of the album, elsewhere into the trash</source>
        <translation>Aus dem Album entfernen, sonst in den Papierkorb</translation>
    </message>
    <message>
        <source>Take out of the comparison</source>
        <translation>Aus dem Vergleich nehmen</translation>
    </message>
    <message>
        <source>Teach a tag from these…</source>
        <translation>Schlagwort damit anlernen…</translation>
    </message>
    <message>
        <source>Turn for display</source>
        <translation>Anzeige drehen</translation>
    </message>
    <message>
        <source>Turn left for display</source>
        <translation>Anzeige nach links drehen</translation>
    </message>
    <message>
        <source>Turn right for display</source>
        <translation>Anzeige nach rechts drehen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Whole photo</source>
        <translation>Ganzes Foto</translation>
    </message>
    <message>
        <source>Whole photo or full size</source>
        <translation>Ganzes Foto oder volle Größe</translation>
    </message>
    <message>
        <source>Yes to the surest</source>
        <translation>Ja zu den sichersten</translation>
    </message>
    <message>
        <source>Yes, it shows that</source>
        <translation>Ja, zeigt es</translation>
    </message>
    <message>
        <source>Zoom all together, or each alone</source>
        <translation>Gemeinsam oder einzeln zoomen</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
</context>
<context>
    <name>encoders</name>
    <message numerus="yes">
        <source>%Ln language(s)</source>
        <translation>
            <numerusform>%Ln Sprache</numerusform>
            <numerusform>%Ln Sprachen</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Apple’s graphics (Core ML)</source>
        <translation>Apple-Grafik (Core ML)</translation>
    </message>
    <message>
        <source>Basic search</source>
        <translation>Einfache Suche</translation>
    </message>
    <message>
        <source>Better search</source>
        <translation>Bessere Suche</translation>
    </message>
    <message>
        <source>Came with the program: finds everyday things, and is quick on any computer.</source>
        <translation>Kam mit dem Programm: findet Alltägliches und ist schnell auf jedem Computer.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>Kommt von</translation>
    </message>
    <message>
        <source>Get…</source>
        <translation>Laden…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>How to get it…</source>
        <translation>So kommt man daran…</translation>
    </message>
    <message>
        <source>Imported by you.</source>
        <translation>Von Ihnen importiert.</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>Intel’s graphics (OpenVINO)</source>
        <translation>Intel-Grafik (OpenVINO)</translation>
    </message>
    <message>
        <source>It does not work as it should.</source>
        <translation>Es funktioniert nicht richtig.</translation>
    </message>
    <message>
        <source>It works.</source>
        <translation>Es funktioniert.</translation>
    </message>
    <message>
        <source>Its licence ({0}) allows research only.</source>
        <translation>Seine Lizenz ({0}) erlaubt nur Forschung.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Learning your photos with {0}: {1}, search still uses {2}</source>
        <translation>{0} lernt Ihre Fotos kennen: {1}, gesucht wird noch mit {2}</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Measured here</source>
        <translation>Hier gemessen</translation>
    </message>
    <message>
        <source>Names for what is in a photo</source>
        <translation>Begriffe für das, was auf Fotos ist</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Als Nächstes</translation>
    </message>
    <message>
        <source>Not understood: {0} ({1}).</source>
        <translation>Nicht ausgewertet: {0} ({1}).</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Computer</translation>
    </message>
    <message>
        <source>On {0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>On {0}: {1} photos a second.</source>
        <translation>{0}: {1} Fotos pro Sekunde.</translation>
    </message>
    <message>
        <source>Photos that look alike</source>
        <translation>Ähnliche Fotos</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Quick search</source>
        <translation>Schnelle Suche</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>Empfohlen</translation>
    </message>
    <message>
        <source>Runs on {0}, {1} photos a second.</source>
        <translation>Läuft auf: {0}, {1} Fotos pro Sekunde.</translation>
    </message>
    <message>
        <source>Runs on {0}.</source>
        <translation>Läuft auf: {0}.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Search for strong computers</source>
        <translation>Suche für starke Computer</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Stop using</source>
        <translation>Nicht mehr verwenden</translation>
    </message>
    <message>
        <source>Switch now</source>
        <translation>Jetzt wechseln</translation>
    </message>
    <message>
        <source>This frees {0}.</source>
        <translation>Das macht {0} frei.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Understands {0}.</source>
        <translation>Kennt {0}.</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Waits until the other one is here.</source>
        <translation>Wartet, bis das andere da ist.</translation>
    </message>
    <message>
        <source>What it has learned of {0} goes too, and cannot be brought back; your photos and tags stay.</source>
        <translation>Auch was es über {0} gelernt hat, geht verloren und lässt sich nicht zurückholen; Ihre Fotos und Schlagwörter bleiben.</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>etwa {0}</translation>
    </message>
    <message>
        <source>answers {0} alike</source>
        <translation>Übereinstimmung {0}</translation>
    </message>
    <message>
        <source>for research only</source>
        <translation>nur für die Forschung</translation>
    </message>
    <message>
        <source>free for any use</source>
        <translation>frei verwendbar</translation>
    </message>
    <message>
        <source>languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>licence unknown</source>
        <translation>Lizenz unbekannt</translation>
    </message>
    <message>
        <source>medium speed</source>
        <translation>mittleres Tempo</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>names of its files</source>
        <translation>Namen der Dateien</translation>
    </message>
    <message>
        <source>not for commercial use</source>
        <translation>nicht für gewerbliche Nutzung</translation>
    </message>
    <message>
        <source>quick</source>
        <translation>schnell</translation>
    </message>
    <message>
        <source>size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>slow without a graphics card</source>
        <translation>langsam ohne Grafikkarte</translation>
    </message>
    <message>
        <source>speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>that it is still the same</source>
        <translation>ob es noch dasselbe ist</translation>
    </message>
    <message>
        <source>the NVIDIA card (CUDA)</source>
        <translation>NVIDIA-Karte (CUDA)</translation>
    </message>
    <message>
        <source>the NVIDIA card (TensorRT)</source>
        <translation>NVIDIA-Karte (TensorRT)</translation>
    </message>
    <message>
        <source>the graphics card (DirectML)</source>
        <translation>Grafikkarte (DirectML)</translation>
    </message>
    <message>
        <source>the graphics card (WebGPU)</source>
        <translation>Grafikkarte (WebGPU)</translation>
    </message>
    <message>
        <source>the processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0} %</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} und {1}</translation>
    </message>
    <message>
        <source>{0} knows all your photos. Search still uses {1}.</source>
        <translation>{0} kennt alle Ihre Fotos. Gesucht wird noch mit {1}.</translation>
    </message>
    <message>
        <source>{0} named right</source>
        <translation>{0} richtig benannt</translation>
    </message>
    <message>
        <source>{0} of captions find their photo at once</source>
        <translation>{0} der Bildtexte finden sofort ihr Foto</translation>
    </message>
    <message>
        <source>{0} of memory</source>
        <translation>{0} Arbeitsspeicher</translation>
    </message>
    <message>
        <source>{0} of the ten most alike are alike</source>
        <translation>{0} der zehn ähnlichsten sind wirklich ähnlich</translation>
    </message>
    <message>
        <source>{0} of your photos are understood so far</source>
        <translation>{0} Ihrer Fotos sind bisher ausgewertet</translation>
    </message>
    <message>
        <source>{0} photos a second</source>
        <translation>{0} Fotos pro Sekunde</translation>
    </message>
    <message>
        <source>{0} photos a second here</source>
        <translation>hier {0} Fotos pro Sekunde</translation>
    </message>
    <message>
        <source>{0} times faster</source>
        <translation>{0}-mal so schnell</translation>
    </message>
    <message>
        <source>{0} will be fetched from {1}. This is the only thing that goes to the network: nothing about you or your photos is sent. It needs that much room on your disk, and {2} of memory while it works.</source>
        <translation>{0} werden von {1} geladen. Nur das geht ins Netz: Nichts über Sie oder Ihre Fotos wird gesendet. So viel Platz wird auf dem Laufwerk gebraucht, dazu {2} Arbeitsspeicher, während es arbeitet.</translation>
    </message>
    <message>
        <source>{0}, as {1}</source>
        <translation>{0}, als {1}</translation>
    </message>
    <message>
        <source>{0}, {1} numbers a photo</source>
        <translation>{0}, {1} Zahlen pro Foto</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
</context>
<context>
    <name>facts</name>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Kopien</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Belichtung</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>File from {0}</source>
        <translation>Datei vom {0}</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Dateiname</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Stichwörter</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>Objektiv</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>35 mm equivalent</source>
        <translation>Kleinbildäquivalent</translation>
    </message>
    <message>
        <source>The file is not there any more.</source>
        <translation>Die Datei ist nicht mehr da.</translation>
    </message>
</context>
<context>
    <name>filters</name>
    <message>
        <source>files of this kind</source>
        <translation>Dateien dieser Art</translation>
    </message>
    <message>
        <source>in this album</source>
        <translation>in diesem Album</translation>
    </message>
    <message>
        <source>in this folder</source>
        <translation>in diesem Ordner</translation>
    </message>
    <message>
        <source>only such photos</source>
        <translation>nur solche Fotos</translation>
    </message>
    <message>
        <source>taken at this place</source>
        <translation>an diesem Ort aufgenommen</translation>
    </message>
    <message>
        <source>taken near this place</source>
        <translation>nahe diesem Ort aufgenommen</translation>
    </message>
    <message>
        <source>taken with this camera</source>
        <translation>mit dieser Kamera aufgenommen</translation>
    </message>
    <message>
        <source>taken with this lens</source>
        <translation>mit diesem Objektiv aufgenommen</translation>
    </message>
    <message>
        <source>untagged, raw, located …</source>
        <translation>ohne Schlagwort, RAW, verortet …</translation>
    </message>
    <message>
        <source>when it came into the library</source>
        <translation>wann es in die Bibliothek kam</translation>
    </message>
    <message>
        <source>when it was taken</source>
        <translation>wann es aufgenommen wurde</translation>
    </message>
    <message>
        <source>with these stars</source>
        <translation>mit so vielen Sternen</translation>
    </message>
    <message>
        <source>with this tag</source>
        <translation>mit diesem Schlagwort</translation>
    </message>
</context>
<context>
    <name>jobs</name>
    <message>
        <source>Asking for it</source>
        <translation>Wird angefragt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Fetching {0}</source>
        <translation>{0} wird geladen</translation>
    </message>
    <message>
        <source>Making sure that it works</source>
        <translation>Wird getestet</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Wird gestoppt</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Waits, and begins paused</source>
        <translation>Wartet, beginnt pausiert</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>{0} a second</source>
        <translation>{0} pro Sekunde</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>{0} of {1} so far</source>
        <translation>{0} von bisher {1}</translation>
    </message>
</context>
<context>
    <name>languages</name>
    <message>
        <source>Arabic</source>
        <translation>Arabisch</translation>
    </message>
    <message>
        <source>Bangla</source>
        <translation>Bengalisch</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinesisch</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>Kroatisch</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>Tschechisch</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>Dänisch</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Niederländisch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>Filipino</source>
        <translation>Filipino</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>Finnisch</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Griechisch</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>Hebräisch</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>Hindi</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>Ungarisch</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>Indonesisch</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italienisch</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japanisch</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Koreanisch</translation>
    </message>
    <message>
        <source>Norwegian Bokmål</source>
        <translation>Norwegisch (Bokmål)</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>Persisch</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polnisch</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugiesisch</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>Rumänisch</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Russisch</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>Swahili</source>
        <translation>Suaheli</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>Schwedisch</translation>
    </message>
    <message>
        <source>Telugu</source>
        <translation>Telugu</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>Thai</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Türkisch</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Ukrainisch</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>Vietnamesisch</translation>
    </message>
</context>
<context>
    <name>menu</name>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
</context>
<context>
    <name>remarks</name>
    <message>
        <source>Chinese and Japanese</source>
        <translation>Chinesisch und Japanisch</translation>
    </message>
    <message>
        <source>For {language}, install {better}.</source>
        <translation>Für {language} am besten {better} installieren.</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Griechisch</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>Hebräisch</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japanisch</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Koreanisch</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>Thai</translation>
    </message>
    <message>
        <source>Understood as “{text}”: {encoder} knows English.</source>
        <translation>Verstanden als „{text}“: {encoder} kann Englisch.</translation>
    </message>
    <message>
        <source>languages in Arabic letters</source>
        <translation>Sprachen in arabischer Schrift</translation>
    </message>
    <message>
        <source>languages in Cyrillic letters</source>
        <translation>Sprachen in kyrillischer Schrift</translation>
    </message>
    <message>
        <source>languages in Devanagari</source>
        <translation>Sprachen in Devanagari</translation>
    </message>
    <message>
        <source>{encoder} understands English.</source>
        <translation>{encoder} versteht Englisch.</translation>
    </message>
</context>
<context>
    <name>renaming</name>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Name so far</source>
        <translation>Bisheriger Name</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
</context>
<context>
    <name>review</name>
    <message numerus="yes">
        <source>%Ln look-alike(s)</source>
        <translation>
            <numerusform>%Ln ähnliches</numerusform>
            <numerusform>%Ln ähnliche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suggestion(s), surest first</source>
        <translation>
            <numerusform>%Ln Vorschlag</numerusform>
            <numerusform>%Ln Vorschläge, sicherste zuerst</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept the %Ln above the line</source>
        <translation>
            <numerusform>%Ln über der Linie annehmen</numerusform>
            <numerusform>%Ln über der Linie annehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept {0}</source>
        <translation>{0} annehmen</translation>
    </message>
    <message>
        <source>Accepted {0}</source>
        <translation>{0} angenommen</translation>
    </message>
    <message>
        <source>Rejected {0}</source>
        <translation>{0} abgelehnt</translation>
    </message>
    <message>
        <source>about {0} in {1} above this line are right</source>
        <translation>etwa {0} von {1} über dieser Linie sind richtig</translation>
    </message>
    <message>
        <source>drag this line down to accept many at once</source>
        <translation>diese Linie nach unten ziehen, um viele auf einmal anzunehmen</translation>
    </message>
    <message>
        <source>nearly all above this line are right</source>
        <translation>fast alle über dieser Linie sind richtig</translation>
    </message>
    <message>
        <source>{0} % sure</source>
        <translation>{0} % sicher</translation>
    </message>
    <message>
        <source>{0} · drag it</source>
        <translation>{0} · ziehen</translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <source>A faster form ({kind}) of {name} would find worse.</source>
        <translation>Eine schnellere Variante ({kind}) von {name} würde schlechter finden.</translation>
    </message>
    <message>
        <source>A file cannot be called “{name}”.</source>
        <translation>Eine Datei kann nicht „{name}“ heißen.</translation>
    </message>
    <message>
        <source>A name has 1 to 200 letters, and no other search has it.</source>
        <translation>Ein Name hat 1 bis 200 Zeichen, und keine andere Suche heißt so.</translation>
    </message>
    <message>
        <source>A name has 1 to 200 letters, no quotation mark and no slash.</source>
        <translation>Ein Name hat 1 bis 200 Zeichen, kein Anführungszeichen und keinen Schrägstrich.</translation>
    </message>
    <message>
        <source>A pattern of names knows no “{name}”.</source>
        <translation>Ein Namensmuster kennt kein „{name}“.</translation>
    </message>
    <message>
        <source>A tag has 1 to 200 letters and no quotation mark.</source>
        <translation>Ein Schlagwort hat 1 bis 200 Zeichen und kein Anführungszeichen.</translation>
    </message>
    <message>
        <source>Accepted “{tag}”</source>
        <translation>„{tag}“ angenommen</translation>
    </message>
    <message>
        <source>Add the folder again instead.</source>
        <translation>Stattdessen den Ordner neu hinzufügen.</translation>
    </message>
    <message>
        <source>Added {path}</source>
        <translation>{path} hinzugefügt</translation>
    </message>
    <message>
        <source>Added {photos} to the favourites</source>
        <translation>{photos} zu den Favoriten hinzugefügt</translation>
    </message>
    <message>
        <source>An AMD card is here. To use it, type: pip install onnxruntime-ep-webgpu</source>
        <translation>Hier ist eine AMD-Karte. Um sie zu nutzen, eingeben: pip install onnxruntime-ep-webgpu</translation>
    </message>
    <message>
        <source>An NVIDIA card is here. To use it, type: pip uninstall -y onnxruntime &amp;&amp; pip install &quot;onnxruntime-gpu[cuda,cudnn]&quot;</source>
        <translation>Hier ist eine NVIDIA-Karte. Um sie zu nutzen, eingeben: pip uninstall -y onnxruntime &amp;&amp; pip install &quot;onnxruntime-gpu[cuda,cudnn]&quot;</translation>
    </message>
    <message>
        <source>Another photoapp has this library open: {path}.</source>
        <translation>Diese Bibliothek ist schon in einem anderen photoapp geöffnet: {path}.</translation>
    </message>
    <message>
        <source>Another photoapp is installing a search model.</source>
        <translation>Ein anderes photoapp installiert gerade ein Suchmodell.</translation>
    </message>
    <message>
        <source>Another photoapp is looking through your photos.</source>
        <translation>Ein anderes photoapp sieht gerade Ihre Fotos durch.</translation>
    </message>
    <message>
        <source>Apple graphics are here. To use them, type: pip install --upgrade onnxruntime</source>
        <translation>Hier ist Apple-Grafik. Um sie zu nutzen, eingeben: pip install --upgrade onnxruntime</translation>
    </message>
    <message>
        <source>Asking your questions</source>
        <translation>Ihre Fragen werden gestellt</translation>
    </message>
    <message>
        <source>Auto-tagged photos</source>
        <translation>Fotos automatisch verschlagwortet</translation>
    </message>
    <message>
        <source>Backing up your library</source>
        <translation>Die Bibliothek wird gesichert</translation>
    </message>
    <message>
        <source>Changed how {name} runs</source>
        <translation>Ausführung von {name} geändert</translation>
    </message>
    <message>
        <source>Changed the rule of “{name}”</source>
        <translation>Regel von „{name}“ geändert</translation>
    </message>
    <message>
        <source>Check its name, or connect its disk.</source>
        <translation>Bitte den Namen prüfen oder das Laufwerk anschließen.</translation>
    </message>
    <message>
        <source>Check that disk before you trust it with photos.</source>
        <translation>Bitte dieses Laufwerk prüfen, bevor Sie ihm Fotos anvertrauen.</translation>
    </message>
    <message>
        <source>Check that you may open it, then try again.</source>
        <translation>Bitte die Zugriffsrechte prüfen und erneut versuchen.</translation>
    </message>
    <message>
        <source>Check that you may read and write this folder.</source>
        <translation>Bitte die Lese- und Schreibrechte für diesen Ordner prüfen.</translation>
    </message>
    <message>
        <source>Check your proxy, then try again.</source>
        <translation>Bitte den Proxy prüfen und erneut versuchen.</translation>
    </message>
    <message>
        <source>Choose a folder with photos.</source>
        <translation>Bitte einen Ordner mit Fotos wählen.</translation>
    </message>
    <message>
        <source>Choose a new folder.</source>
        <translation>Bitte einen neuen Ordner wählen.</translation>
    </message>
    <message>
        <source>Choose a text file with a tag on each line.</source>
        <translation>Bitte eine Textdatei mit einem Schlagwort pro Zeile wählen.</translation>
    </message>
    <message>
        <source>Choose another name, or merge the two.</source>
        <translation>Bitte einen anderen Namen wählen oder beide zusammenführen.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Bitte einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Choose another under Better search.</source>
        <translation>Unter „Bessere Suche“ gibt es andere.</translation>
    </message>
    <message>
        <source>Choose one of {least} × {least} or more.</source>
        <translation>Bitte einen von mindestens {least} × {least} wählen.</translation>
    </message>
    <message>
        <source>Chose the cover of “{name}”</source>
        <translation>Titelbild von „{name}“ gewählt</translation>
    </message>
    <message>
        <source>Chose the search model {name}</source>
        <translation>Suchmodell {name} gewählt</translation>
    </message>
    <message>
        <source>Chose {name} to follow {other}</source>
        <translation>{name} als Nachfolger von {other} gewählt</translation>
    </message>
    <message>
        <source>Close it and try again.</source>
        <translation>Bitte dort schließen und erneut versuchen.</translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <translation>Bitte andere Programme schließen und erneut versuchen.</translation>
    </message>
    <message>
        <source>Close the program and delete that file: they come back.</source>
        <translation>Bitte das Programm schließen und diese Datei löschen: Sie entstehen von selbst neu.</translation>
    </message>
    <message>
        <source>Connect it, then try again.</source>
        <translation>Bitte anschließen und erneut versuchen.</translation>
    </message>
    <message>
        <source>Converting search models needs more libraries.</source>
        <translation>Zum Umwandeln von Suchmodellen fehlen Bibliotheken.</translation>
    </message>
    <message>
        <source>Copy it again from where it came from.</source>
        <translation>Bitte von der Quelle neu kopieren.</translation>
    </message>
    <message>
        <source>Copying photos</source>
        <translation>Fotos werden kopiert</translation>
    </message>
    <message>
        <source>Deleted the album “{name}”</source>
        <translation>Album „{name}“ gelöscht</translation>
    </message>
    <message>
        <source>Deleted the search “{name}”</source>
        <translation>Suche „{name}“ gelöscht</translation>
    </message>
    <message>
        <source>Deleted the tag “{tag}”</source>
        <translation>Schlagwort „{tag}“ gelöscht</translation>
    </message>
    <message>
        <source>Described the album “{name}”</source>
        <translation>Album „{name}“ beschrieben</translation>
    </message>
    <message>
        <source>Described {photos}</source>
        <translation>{photos} beschrieben</translation>
    </message>
    <message>
        <source>Exporting photos</source>
        <translation>Fotos werden exportiert</translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation>Wird geladen</translation>
    </message>
    <message>
        <source>Filling albums</source>
        <translation>Alben werden gefüllt</translation>
    </message>
    <message>
        <source>Followed {other} to {path}</source>
        <translation>{other} nach {path} verlegt</translation>
    </message>
    <message>
        <source>Forgot missing photos</source>
        <translation>Fehlende Fotos vergessen</translation>
    </message>
    <message>
        <source>Give it a few photos that show it.</source>
        <translation>Bitte einige Fotos als Beispiele dafür geben.</translation>
    </message>
    <message>
        <source>Give it a rule first.</source>
        <translation>Bitte zuerst eine Regel dafür festlegen.</translation>
    </message>
    <message>
        <source>Give it more photos that show it.</source>
        <translation>Bitte mehr Fotos als Beispiele dafür geben.</translation>
    </message>
    <message>
        <source>Hid the tag “{tag}”</source>
        <translation>Schlagwort „{tag}“ ausgeblendet</translation>
    </message>
    <message>
        <source>Hid {photos}</source>
        <translation>{photos} ausgeblendet</translation>
    </message>
    <message>
        <source>If it wants an account: accept its terms there, then set HF_TOKEN to your token.</source>
        <translation>Falls ein Konto nötig ist: dort den Bedingungen zustimmen, dann HF_TOKEN auf Ihr Token setzen.</translation>
    </message>
    <message>
        <source>Import it again, or use another one.</source>
        <translation>Bitte neu importieren oder ein anderes verwenden.</translation>
    </message>
    <message>
        <source>Import the model from a folder instead.</source>
        <translation>Stattdessen lässt sich das Modell aus einem Ordner importieren.</translation>
    </message>
    <message>
        <source>Imported a list of tags</source>
        <translation>Schlagwortliste importiert</translation>
    </message>
    <message>
        <source>Importing a search model</source>
        <translation>Ein Suchmodell wird importiert</translation>
    </message>
    <message>
        <source>In a terminal, type: pip install {missing}</source>
        <translation>In einem Terminal eingeben: pip install {missing}</translation>
    </message>
    <message>
        <source>In a terminal, type: {command}</source>
        <translation>In einem Terminal eingeben: {command}</translation>
    </message>
    <message>
        <source>In a terminal: pip install &quot;photoapp[cpu]&quot;</source>
        <translation>In einem Terminal: pip install &quot;photoapp[cpu]&quot;</translation>
    </message>
    <message>
        <source>In a terminal: pip install {package}. Then try again.</source>
        <translation>In einem Terminal: pip install {package}. Dann erneut versuchen.</translation>
    </message>
    <message>
        <source>In a terminal: pip uninstall -y onnxruntime onnxruntime-gpu, then pip install &quot;photoapp[cpu]&quot;</source>
        <translation>In einem Terminal: pip uninstall -y onnxruntime onnxruntime-gpu, dann pip install &quot;photoapp[cpu]&quot;</translation>
    </message>
    <message>
        <source>Included {pattern} again</source>
        <translation>{pattern} wieder aufgenommen</translation>
    </message>
    <message>
        <source>Install it again instead.</source>
        <translation>Stattdessen neu installieren.</translation>
    </message>
    <message>
        <source>Intel graphics are here. To use them, type: pip install onnxruntime-ep-openvino</source>
        <translation>Hier ist Intel-Grafik. Um sie zu nutzen, eingeben: pip install onnxruntime-ep-openvino</translation>
    </message>
    <message>
        <source>It may have {known}.</source>
        <translation>Möglich sind: {known}.</translation>
    </message>
    <message>
        <source>Its first line names the columns: question,photo.</source>
        <translation>Die erste Zeile nennt die Spalten: question,photo.</translation>
    </message>
    <message>
        <source>Its name goes over several lines, so a list of lines cannot hold it.</source>
        <translation>Der Name geht über mehrere Zeilen und passt nicht in eine Liste mit einer Zeile je Datei.</translation>
    </message>
    <message>
        <source>Kept photos out of “{name}”</source>
        <translation>Fotos aus „{name}“ ferngehalten</translation>
    </message>
    <message>
        <source>Learning how sure answers are</source>
        <translation>Treffsicherheit wird ermittelt</translation>
    </message>
    <message>
        <source>Left out {pattern}</source>
        <translation>{pattern} ausgelassen</translation>
    </message>
    <message>
        <source>Left photos of “{name}” to its rule</source>
        <translation>Fotos von „{name}“ der Regel überlassen</translation>
    </message>
    <message>
        <source>Left the description to the file</source>
        <translation>Beschreibung der Datei überlassen</translation>
    </message>
    <message>
        <source>Left the rating to the file</source>
        <translation>Bewertung der Datei überlassen</translation>
    </message>
    <message>
        <source>Left the title to the file</source>
        <translation>Titel der Datei überlassen</translation>
    </message>
    <message>
        <source>Let your cloud program bring it to this computer.</source>
        <translation>Bitte mit dem Cloud-Programm auf diesen Computer laden.</translation>
    </message>
    <message>
        <source>Let {source} propose tags again</source>
        <translation>Vorschläge wieder zugelassen: {source}</translation>
    </message>
    <message>
        <source>Lists as .csv and .json can.</source>
        <translation>Listen als .csv und .json können das.</translation>
    </message>
    <message>
        <source>Look for new photos to learn what is gone from it.</source>
        <translation>Nach neuen Fotos suchen, um zu erfahren, was darin fehlt.</translation>
    </message>
    <message>
        <source>Looking for photos</source>
        <translation>Fotos werden gesucht</translation>
    </message>
    <message>
        <source>Made the album “{name}”</source>
        <translation>Album „{name}“ angelegt</translation>
    </message>
    <message>
        <source>Made the tag “{tag}”</source>
        <translation>Schlagwort „{tag}“ angelegt</translation>
    </message>
    <message>
        <source>Make room and try again.</source>
        <translation>Bitte Platz schaffen und erneut versuchen.</translation>
    </message>
    <message>
        <source>Make some room, or choose another folder.</source>
        <translation>Bitte Platz schaffen oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>Make some room, then go on. Nothing was lost.</source>
        <translation>Bitte Platz schaffen und dann fortsetzen. Nichts ging verloren.</translation>
    </message>
    <message>
        <source>Merged “{other}” into “{tag}”</source>
        <translation>„{other}“ mit „{tag}“ zusammengeführt</translation>
    </message>
    <message>
        <source>Moved the album “{name}”</source>
        <translation>Album „{name}“ verschoben</translation>
    </message>
    <message>
        <source>Moved the tag “{tag}”</source>
        <translation>Schlagwort „{tag}“ verschoben</translation>
    </message>
    <message>
        <source>Moved {photos} to {path}</source>
        <translation>{photos} nach {path} verschoben</translation>
    </message>
    <message>
        <source>Moving photos</source>
        <translation>Fotos werden verschoben</translation>
    </message>
    <message>
        <source>Name it by its path.</source>
        <translation>Bitte mit dem Pfad angeben.</translation>
    </message>
    <message>
        <source>New photos appear here as it finds them.</source>
        <translation>Neue Fotos erscheinen hier, sobald sie gefunden sind.</translation>
    </message>
    <message>
        <source>No rule can name its own album, nor one that takes photos from it.</source>
        <translation>Keine Regel kann ihr eigenes Album nennen, auch keines, das daraus Fotos nimmt.</translation>
    </message>
    <message>
        <source>No search model can be used, so photos cannot be found by what they show.</source>
        <translation>Kein Suchmodell ist verwendbar, deshalb lassen sich Fotos nicht nach dem finden, was sie zeigen.</translation>
    </message>
    <message>
        <source>Nobody offers {name} ready to use, so it has to be made once.</source>
        <translation>Niemand bietet {name} fertig an, deshalb muss es einmal erstellt werden.</translation>
    </message>
    <message>
        <source>Nothing can be written to {path}: {detail}.</source>
        <translation>In {path} lässt sich nichts schreiben: {detail}.</translation>
    </message>
    <message>
        <source>Nothing is fetched, because HF_HUB_OFFLINE is set.</source>
        <translation>Es wird nichts geladen, weil HF_HUB_OFFLINE gesetzt ist.</translation>
    </message>
    <message>
        <source>Nothing was undone that could be done again.</source>
        <translation>Es wurde nichts rückgängig gemacht, was sich wiederholen ließe.</translation>
    </message>
    <message>
        <source>Open it in another program, or copy it again.</source>
        <translation>Bitte in einem anderen Programm öffnen oder neu kopieren.</translation>
    </message>
    <message>
        <source>Pictures of this kind cannot be read yet ({format}).</source>
        <translation>Bilder dieser Art sind noch nicht lesbar ({format}).</translation>
    </message>
    <message>
        <source>Pinned photos in “{name}”</source>
        <translation>Fotos fest in „{name}“ aufgenommen</translation>
    </message>
    <message>
        <source>Please update the program.</source>
        <translation>Bitte das Programm aktualisieren.</translation>
    </message>
    <message>
        <source>Put photos into “{name}”</source>
        <translation>Fotos zu „{name}“ hinzugefügt</translation>
    </message>
    <message>
        <source>Put {photos} into the trash</source>
        <translation>{photos} in den Papierkorb gelegt</translation>
    </message>
    <message>
        <source>Putting photos into the trash</source>
        <translation>Fotos kommen in den Papierkorb</translation>
    </message>
    <message>
        <source>Rated {rating} of 5</source>
        <translation>Mit {rating} von 5 bewertet</translation>
    </message>
    <message>
        <source>Reading this file failed badly; the file may be damaged.</source>
        <translation>Das Lesen dieser Datei ist schwer fehlgeschlagen; vielleicht ist sie beschädigt.</translation>
    </message>
    <message>
        <source>Reading this file took more than {seconds} seconds.</source>
        <translation>Das Lesen dieser Datei dauerte länger als {seconds} Sekunden.</translation>
    </message>
    <message>
        <source>Rejected “{tag}”</source>
        <translation>„{tag}“ abgelehnt</translation>
    </message>
    <message>
        <source>Remove {other} first if you want this one instead.</source>
        <translation>Soll stattdessen dieser hinein, bitte zuerst {other} entfernen.</translation>
    </message>
    <message>
        <source>Removed the search model {name}</source>
        <translation>Suchmodell {name} entfernt</translation>
    </message>
    <message>
        <source>Removed {path}</source>
        <translation>{path} entfernt</translation>
    </message>
    <message>
        <source>Removed {path} and forgot its photos</source>
        <translation>{path} entfernt und die Fotos vergessen</translation>
    </message>
    <message>
        <source>Renamed the album “{other}” to “{name}”</source>
        <translation>Album „{other}“ in „{name}“ umbenannt</translation>
    </message>
    <message>
        <source>Renamed the folder “{other}” to “{name}”</source>
        <translation>Ordner „{other}“ in „{name}“ umbenannt</translation>
    </message>
    <message>
        <source>Renamed “{other}” to “{name}”</source>
        <translation>„{other}“ in „{name}“ umbenannt</translation>
    </message>
    <message>
        <source>Renamed “{other}” to “{tag}”</source>
        <translation>„{other}“ in „{tag}“ umbenannt</translation>
    </message>
    <message>
        <source>Renaming photos</source>
        <translation>Fotos werden umbenannt</translation>
    </message>
    <message>
        <source>Row {row} of {path} has no question, or no photo.</source>
        <translation>Zeile {row} in {path} hat keine Frage oder kein Foto.</translation>
    </message>
    <message>
        <source>Row {row} of {path}: several photos are called {photo}.</source>
        <translation>Zeile {row} in {path}: Mehrere Fotos heißen {photo}.</translation>
    </message>
    <message>
        <source>Row {row} of {path}: your library has no photo {photo}.</source>
        <translation>Zeile {row} in {path}: In Ihrer Bibliothek gibt es kein Foto {photo}.</translation>
    </message>
    <message>
        <source>Row {row} of {path}: {question} cannot be read.</source>
        <translation>Zeile {row} in {path}: {question} ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Save a copy as JPEG to have it here.</source>
        <translation>Eine Kopie als JPEG speichern, um es hier zu haben.</translation>
    </message>
    <message>
        <source>Save a smaller copy to have it here.</source>
        <translation>Eine kleinere Kopie speichern, um es hier zu haben.</translation>
    </message>
    <message>
        <source>Saved the search “{name}”</source>
        <translation>Suche „{name}“ gespeichert</translation>
    </message>
    <message>
        <source>Search went from {other} to {name}</source>
        <translation>Suche von {other} auf {name} umgestellt</translation>
    </message>
    <message>
        <source>Search with a picture, or use another search model.</source>
        <translation>Mit einem Bild suchen oder ein anderes Suchmodell verwenden.</translation>
    </message>
    <message>
        <source>Removing a folder</source>
        <translation>Ein Ordner wird entfernt</translation>
    </message>
    <message>
        <source>Get one under Better search, or install the program again.</source>
        <translation>Bitte unter „Bessere Suche“ eines holen oder das Programm neu installieren.</translation>
    </message>
    <message>
        <source>Its files do not belong together, or it is no search model. Choose another under Better search.</source>
        <translation>Seine Dateien gehören nicht zusammen, oder es ist kein Suchmodell. Unter „Bessere Suche“ gibt es andere.</translation>
    </message>
    <message>
        <source>ONNX Runtime is missing, so photos cannot be found by what they show.</source>
        <translation>ONNX Runtime fehlt, deshalb lassen sich Fotos nicht nach dem finden, was sie zeigen.</translation>
    </message>
    <message>
        <source>Renamed {photos}</source>
        <translation>{photos} umbenannt</translation>
    </message>
    <message>
        <source>Showed the tag “{tag}” again</source>
        <translation>Schlagwort „{tag}“ wieder eingeblendet</translation>
    </message>
    <message>
        <source>Showed {photos} again</source>
        <translation>{photos} wieder eingeblendet</translation>
    </message>
    <message>
        <source>Something went wrong inside the program: {detail}.</source>
        <translation>Im Programm ist etwas schiefgegangen: {detail}.</translation>
    </message>
    <message>
        <source>Stopped learning “{tag}”</source>
        <translation>„{tag}“ wird nicht mehr gelernt</translation>
    </message>
    <message>
        <source>Stopped using {name}</source>
        <translation>{name} wird nicht mehr verwendet</translation>
    </message>
    <message>
        <source>Suggesting tags</source>
        <translation>Schlagwörter werden vorgeschlagen</translation>
    </message>
    <message>
        <source>Tagged “{tag}”</source>
        <translation>Mit „{tag}“ verschlagwortet</translation>
    </message>
    <message>
        <source>Taught “{tag}”</source>
        <translation>„{tag}“ angelernt</translation>
    </message>
    <message>
        <source>Testing a search model</source>
        <translation>Ein Suchmodell wird getestet</translation>
    </message>
    <message>
        <source>That is slower, and not for two computers at once. A folder on this computer is better.</source>
        <translation>Das ist langsamer und nicht für zwei Computer zugleich geeignet. Besser ist ein Ordner auf diesem Computer.</translation>
    </message>
    <message>
        <source>That part of the picture is too small: {width} × {height} pixels.</source>
        <translation>Dieser Bildausschnitt ist zu klein: {width} × {height} Pixel.</translation>
    </message>
    <message>
        <source>The album “{name}” cannot lie in “{into}”, which lies in it.</source>
        <translation>Das Album „{name}“ kann nicht in „{into}“ liegen, denn das liegt darin.</translation>
    </message>
    <message>
        <source>The album “{name}” is filled by hand.</source>
        <translation>Das Album „{name}“ wird von Hand gefüllt.</translation>
    </message>
    <message>
        <source>The album “{name}” would take photos from itself.</source>
        <translation>Das Album „{name}“ würde Fotos aus sich selbst nehmen.</translation>
    </message>
    <message>
        <source>The connection to {host} failed ({detail}).</source>
        <translation>Die Verbindung zu {host} ist fehlgeschlagen ({detail}).</translation>
    </message>
    <message>
        <source>The converted search model {name} is wrong ({detail}).</source>
        <translation>Das umgewandelte Suchmodell {name} ist fehlerhaft ({detail}).</translation>
    </message>
    <message>
        <source>The copy in {path} was not what was written, so the original stays where it is.</source>
        <translation>Die Kopie in {path} war nicht, was geschrieben wurde; deshalb bleibt das Original, wo es ist.</translation>
    </message>
    <message>
        <source>The disk is full: {path}.</source>
        <translation>Das Laufwerk ist voll: {path}.</translation>
    </message>
    <message>
        <source>The disk with the file is not connected.</source>
        <translation>Das Laufwerk mit der Datei ist nicht angeschlossen.</translation>
    </message>
    <message>
        <source>The end of the file is missing.</source>
        <translation>Das Ende der Datei fehlt.</translation>
    </message>
    <message>
        <source>The file cannot be read ({detail}).</source>
        <translation>Die Datei ist nicht lesbar ({detail}).</translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation>Die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file is in the cloud only.</source>
        <translation>Die Datei ist nur in der Cloud.</translation>
    </message>
    <message>
        <source>The file is not there now.</source>
        <translation>Die Datei ist zurzeit nicht da.</translation>
    </message>
    <message>
        <source>The file was being written while it was read.</source>
        <translation>Die Datei wurde noch geschrieben, als sie gelesen wurde.</translation>
    </message>
    <message>
        <source>The folder cannot be opened ({detail}).</source>
        <translation>Der Ordner lässt sich nicht öffnen ({detail}).</translation>
    </message>
    <message>
        <source>The graphics card could not be used.</source>
        <translation>Die Grafikkarte war nicht verwendbar.</translation>
    </message>
    <message>
        <source>The graphics card did not answer when it was tried. To try it again, test the model under Better search.</source>
        <translation>Die Grafikkarte hat beim Ausprobieren nicht geantwortet. Ein Test des Modells unter „Bessere Suche“ versucht es erneut.</translation>
    </message>
    <message>
        <source>The graphics card ended the program when it was tried. To try it again, test the model under Better search.</source>
        <translation>Die Grafikkarte hat beim Ausprobieren das Programm beendet. Ein Test des Modells unter „Bessere Suche“ versucht es erneut.</translation>
    </message>
    <message>
        <source>The graphics card gave other answers than the processor.</source>
        <translation>Die Grafikkarte gab andere Antworten als der Prozessor.</translation>
    </message>
    <message>
        <source>The graphics card has too little free memory.</source>
        <translation>Die Grafikkarte hat zu wenig freien Speicher.</translation>
    </message>
    <message>
        <source>The graphics card was no faster than the processor.</source>
        <translation>Die Grafikkarte war nicht schneller als der Prozessor.</translation>
    </message>
    <message>
        <source>The history lists what can.</source>
        <translation>Der Verlauf zeigt, was sich rückgängig machen lässt.</translation>
    </message>
    <message>
        <source>The installed ONNX Runtime knows no faster way.</source>
        <translation>Die installierte ONNX Runtime kennt nichts Schnelleres.</translation>
    </message>
    <message>
        <source>The installed plug-in finds no graphics card that it can use.</source>
        <translation>Das installierte Plug-in findet keine Grafikkarte, die es nutzen kann.</translation>
    </message>
    <message>
        <source>The library cannot be opened: {path} ({detail}).</source>
        <translation>Die Bibliothek lässt sich nicht öffnen: {path} ({detail}).</translation>
    </message>
    <message>
        <source>The library file is damaged: {path}.</source>
        <translation>Die Bibliotheksdatei ist beschädigt: {path}.</translation>
    </message>
    <message>
        <source>The library is on a network drive ({kind}): {path}.</source>
        <translation>Die Bibliothek liegt auf einem Netzlaufwerk ({kind}): {path}.</translation>
    </message>
    <message>
        <source>The log file tells more.</source>
        <translation>Mehr steht in der Protokolldatei.</translation>
    </message>
    <message>
        <source>The network {name} cannot be converted ({detail}).</source>
        <translation>Das Netz {name} lässt sich nicht umwandeln ({detail}).</translation>
    </message>
    <message>
        <source>The part of the program that opens photos does not start ({detail}).</source>
        <translation>Der Teil des Programms, der Fotos öffnet, startet nicht ({detail}).</translation>
    </message>
    <message>
        <source>The picture is too large: {width} × {height}.</source>
        <translation>Das Bild ist zu groß: {width} × {height}.</translation>
    </message>
    <message>
        <source>The program keeps its own files in {path}.</source>
        <translation>In {path} liegen die eigenen Dateien des Programms.</translation>
    </message>
    <message>
        <source>The search model cannot be used: {path} ({detail}).</source>
        <translation>Das Suchmodell ist nicht verwendbar: {path} ({detail}).</translation>
    </message>
    <message>
        <source>The search model {name} finds the right picture for {found} of {asked} plain descriptions.</source>
        <translation>Das Suchmodell {name} findet das richtige Bild bei {found} von {asked} einfachen Beschreibungen.</translation>
    </message>
    <message>
        <source>The search model {name} has no variant “{variant}”.</source>
        <translation>Das Suchmodell {name} hat keine Variante „{variant}“.</translation>
    </message>
    <message>
        <source>The search model {name} sees a picture differently beside other pictures.</source>
        <translation>Das Suchmodell {name} sieht ein Bild anders, wenn andere Bilder dabei sind.</translation>
    </message>
    <message>
        <source>The search model {name} sees no difference between different pictures.</source>
        <translation>Das Suchmodell {name} sieht keinen Unterschied zwischen verschiedenen Bildern.</translation>
    </message>
    <message>
        <source>The small pictures are damaged: {path}.</source>
        <translation>Die Vorschaubilder sind beschädigt: {path}.</translation>
    </message>
    <message>
        <source>The tag “{name}” cannot stand below “{into}”, which stands below it.</source>
        <translation>Das Schlagwort „{name}“ kann nicht unter „{into}“ stehen, denn das steht darunter.</translation>
    </message>
    <message>
        <source>The tag “{name}” is not learnt from examples.</source>
        <translation>Das Schlagwort „{name}“ wird nicht aus Beispielen gelernt.</translation>
    </message>
    <message>
        <source>The tokenizer {path} cannot be used ({detail}).</source>
        <translation>Der Tokenizer {path} ist nicht verwendbar ({detail}).</translation>
    </message>
    <message>
        <source>The trash cannot be used: the disk may have none, or may be read-only.</source>
        <translation>Der Papierkorb ist nicht verfügbar: Der Datenträger hat vielleicht keinen oder ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>The weights {name} cannot be used ({detail}).</source>
        <translation>Die Gewichte {name} sind nicht verwendbar ({detail}).</translation>
    </message>
    <message>
        <source>There are no questions in {path}.</source>
        <translation>In {path} sind keine Fragen.</translation>
    </message>
    <message>
        <source>There are {known}.</source>
        <translation>Es gibt: {known}.</translation>
    </message>
    <message>
        <source>There is a file {path} already.</source>
        <translation>Es gibt schon eine Datei {path}.</translation>
    </message>
    <message>
        <source>There is already a search model called {name}.</source>
        <translation>Es gibt schon ein Suchmodell namens {name}.</translation>
    </message>
    <message>
        <source>There is already a tag “{name}”.</source>
        <translation>Es gibt schon ein Schlagwort „{name}“.</translation>
    </message>
    <message>
        <source>There is already an album “{name}”.</source>
        <translation>Es gibt schon ein Album „{name}“.</translation>
    </message>
    <message>
        <source>There is already another file here: {path}.</source>
        <translation>Hier ist schon eine andere Datei: {path}.</translation>
    </message>
    <message>
        <source>There is no album “{name}”.</source>
        <translation>Es gibt kein Album „{name}“.</translation>
    </message>
    <message>
        <source>There is no filter “{name}:”.</source>
        <translation>Es gibt keinen Filter „{name}:“.</translation>
    </message>
    <message>
        <source>There is no network called {name}.</source>
        <translation>Es gibt kein Netz namens {name}.</translation>
    </message>
    <message>
        <source>There is no room for {name}: {needed} MB are needed, {free} MB are free in {path}.</source>
        <translation>Für {name} fehlt der Platz: {needed} MB werden gebraucht, {free} MB sind frei in {path}.</translation>
    </message>
    <message>
        <source>There is no room: {needed} MB are needed, {free} MB are free in {path}.</source>
        <translation>Der Platz reicht nicht: {needed} MB werden gebraucht, {free} MB sind frei in {path}.</translation>
    </message>
    <message>
        <source>There is no saved search “{name}”.</source>
        <translation>Es gibt keine gespeicherte Suche „{name}“.</translation>
    </message>
    <message>
        <source>There is no search model called {name}.</source>
        <translation>Es gibt kein Suchmodell namens {name}.</translation>
    </message>
    <message>
        <source>There is no tag “{name}”.</source>
        <translation>Es gibt kein Schlagwort „{name}“.</translation>
    </message>
    <message>
        <source>There is nothing named {name} to run it on.</source>
        <translation>Es gibt nichts namens {name}, worauf es laufen könnte.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>There is something in {path} already.</source>
        <translation>In {path} ist schon etwas.</translation>
    </message>
    <message>
        <source>There was not enough memory for this picture.</source>
        <translation>Für dieses Bild reichte der Arbeitsspeicher nicht.</translation>
    </message>
    <message>
        <source>This folder is not empty: {path}.</source>
        <translation>Dieser Ordner ist nicht leer: {path}.</translation>
    </message>
    <message>
        <source>This folder is not in your library: {path}.</source>
        <translation>Dieser Ordner ist nicht in Ihrer Bibliothek: {path}.</translation>
    </message>
    <message>
        <source>This folder is not there: {path}.</source>
        <translation>Dieser Ordner ist nicht da: {path}.</translation>
    </message>
    <message>
        <source>This is no longer in the history.</source>
        <translation>Das steht nicht mehr im Verlauf.</translation>
    </message>
    <message>
        <source>This is no photo of your library: {path}.</source>
        <translation>Das ist kein Foto Ihrer Bibliothek: {path}.</translation>
    </message>
    <message>
        <source>This is no whole backup: {path} ({detail}).</source>
        <translation>Das ist keine vollständige Sicherung: {path} ({detail}).</translation>
    </message>
    <message>
        <source>This library was made by a newer photoapp: {path}.</source>
        <translation>Diese Bibliothek stammt von einem neueren photoapp: {path}.</translation>
    </message>
    <message>
        <source>This picture cannot be shown. {reason}</source>
        <translation>Dieses Bild lässt sich nicht anzeigen. {reason}</translation>
    </message>
    <message>
        <source>This picture cannot be shown: {path}. {reason}</source>
        <translation>Dieses Bild lässt sich nicht anzeigen: {path}. {reason}</translation>
    </message>
    <message>
        <source>This search cannot be read: {detail}.</source>
        <translation>Diese Suche ist nicht lesbar: {detail}.</translation>
    </message>
    <message>
        <source>This system does not say where its trash is: take them out of it yourself.</source>
        <translation>Dieses System verrät nicht, wo sein Papierkorb ist: Bitte selbst daraus zurückholen.</translation>
    </message>
    <message>
        <source>Titled “{title}”</source>
        <translation>Titel „{title}“ vergeben</translation>
    </message>
    <message>
        <source>Took away the title</source>
        <translation>Titel entfernt</translation>
    </message>
    <message>
        <source>Took away “{tag}”</source>
        <translation>„{tag}“ entfernt</translation>
    </message>
    <message>
        <source>Took back all tags from {source}</source>
        <translation>Alle Schlagwörter zurückgenommen: {source}</translation>
    </message>
    <message>
        <source>Took photos out of “{name}”</source>
        <translation>Fotos aus „{name}“ entfernt</translation>
    </message>
    <message>
        <source>Took {path} for empty</source>
        <translation>{path} gilt als leer</translation>
    </message>
    <message>
        <source>Took {photos} out of the favourites</source>
        <translation>{photos} aus den Favoriten entfernt</translation>
    </message>
    <message>
        <source>Try again once it is complete.</source>
        <translation>Bitte erneut versuchen, sobald sie vollständig ist.</translation>
    </message>
    <message>
        <source>Try again when the disk is less busy.</source>
        <translation>Bitte erneut versuchen, wenn das Laufwerk weniger zu tun hat.</translation>
    </message>
    <message>
        <source>Try again, or use another search model.</source>
        <translation>Bitte erneut versuchen oder ein anderes Suchmodell verwenden.</translation>
    </message>
    <message>
        <source>Try again: it goes on where it stopped.</source>
        <translation>Bitte erneut versuchen: Es geht weiter, wo es aufgehört hat.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, choose another model.</source>
        <translation>Bitte erneut versuchen; falls es wieder passiert, ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>Trying problem files again</source>
        <translation>Problemdateien werden erneut versucht</translation>
    </message>
    <message>
        <source>Turned {photos}</source>
        <translation>{photos} gedreht</translation>
    </message>
    <message>
        <source>What your search models are for has changed since, so it stays as it is.</source>
        <translation>Wofür Ihre Suchmodelle verwendet werden, hat sich seither geändert und bleibt deshalb so.</translation>
    </message>
    <message>
        <source>a date is like 2019, 2019-07, 2019..2021, &quot;last summer&quot; or &quot;christmas 2020&quot;</source>
        <translation>ein Datum ist etwa 2019, 2019-07, 2019..2021, &quot;letzter sommer&quot; oder &quot;weihnachten 2020&quot;</translation>
    </message>
    <message>
        <source>is: knows favourite, hidden, located, missing, raw, recent, undated and untagged</source>
        <translation>is: kennt favourite, hidden, located, missing, raw, recent, undated und untagged</translation>
    </message>
    <message>
        <source>Two versions of ONNX Runtime are installed and clash.</source>
        <translation>Zwei Versionen von ONNX Runtime sind installiert und stören einander.</translation>
    </message>
    <message>
        <source>Understanding photos</source>
        <translation>Fotos werden ausgewertet</translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation>Wird rückgängig gemacht</translation>
    </message>
    <message>
        <source>Use another one.</source>
        <translation>Bitte ein anderes verwenden.</translation>
    </message>
    <message>
        <source>Use it as it is.</source>
        <translation>Bitte so verwenden, wie es ist.</translation>
    </message>
    <message>
        <source>Wait until it is done.</source>
        <translation>Bitte warten, bis das fertig ist.</translation>
    </message>
    <message>
        <source>What reads pictures of this kind ({format}) is not installed.</source>
        <translation>Was Bilder dieser Art liest ({format}), ist nicht installiert.</translation>
    </message>
    <message>
        <source>What was forgotten cannot come back.</source>
        <translation>Was vergessen ist, kommt nicht zurück.</translation>
    </message>
    <message>
        <source>What you did last cannot be undone.</source>
        <translation>Die letzte Änderung lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>You can use: {known}.</source>
        <translation>Möglich sind: {known}.</translation>
    </message>
    <message>
        <source>Your photos are safe. In a terminal, &quot;photoapp doctor&quot; says what can be done.</source>
        <translation>Ihre Fotos sind sicher. In einem Terminal zeigt „photoapp doctor“, was sich tun lässt.</translation>
    </message>
    <message>
        <source>a bracket is not closed; put it in quotation marks if you look for one</source>
        <translation>eine Klammer ist nicht geschlossen; wer eine sucht, setzt sie in Anführungszeichen</translation>
    </message>
    <message>
        <source>a date is like 2019, 2019-07, 2019..2021, &quot;last week&quot; or &quot;this month&quot;</source>
        <translation>ein Datum ist etwa 2019, 2019-07, 2019..2021, &quot;letzte woche&quot; oder &quot;dieser monat&quot;</translation>
    </message>
    <message>
        <source>a filter has nothing after its colon</source>
        <translation>hinter dem Doppelpunkt eines Filters steht nichts</translation>
    </message>
    <message>
        <source>a quotation mark is not closed</source>
        <translation>ein Anführungszeichen ist nicht geschlossen</translation>
    </message>
    <message>
        <source>a rating looks like 4 or &gt;=4</source>
        <translation>eine Bewertung ist etwa 4 oder &gt;=4</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>nicht verwendbar</translation>
    </message>
    <message>
        <source>fits what you asked for</source>
        <translation>passt zu Ihrer Suche</translation>
    </message>
    <message>
        <source>in a folder that is not there now</source>
        <translation>in einem Ordner, der zurzeit nicht da ist</translation>
    </message>
    <message>
        <source>in its description</source>
        <translation>in der Beschreibung</translation>
    </message>
    <message>
        <source>in its file name</source>
        <translation>im Dateinamen</translation>
    </message>
    <message>
        <source>in its folder’s name</source>
        <translation>im Namen des Ordners</translation>
    </message>
    <message>
        <source>in its keywords</source>
        <translation>in den Stichwörtern</translation>
    </message>
    <message>
        <source>in its tags</source>
        <translation>in den Schlagwörtern</translation>
    </message>
    <message>
        <source>in its title</source>
        <translation>im Titel</translation>
    </message>
    <message>
        <source>in the cloud only</source>
        <translation>nur in der Cloud</translation>
    </message>
    <message>
        <source>is a copy of your picture</source>
        <translation>ist eine Kopie Ihres Bildes</translation>
    </message>
    <message>
        <source>is a mirrored copy of your picture</source>
        <translation>ist eine gespiegelte Kopie Ihres Bildes</translation>
    </message>
    <message>
        <source>is your picture</source>
        <translation>ist Ihr Bild</translation>
    </message>
    <message>
        <source>it has too many brackets in one another</source>
        <translation>zu viele Klammern sind ineinander</translation>
    </message>
    <message>
        <source>it has too many parts</source>
        <translation>sie hat zu viele Teile</translation>
    </message>
    <message>
        <source>it is longer than 100,000 signs</source>
        <translation>sie ist länger als 100.000 Zeichen</translation>
    </message>
    <message>
        <source>looks like your picture</source>
        <translation>sieht aus wie Ihr Bild</translation>
    </message>
    <message>
        <source>looks like your words</source>
        <translation>sieht aus wie Ihre Worte</translation>
    </message>
    <message>
        <source>near: takes a place or a position, like lisbon, &quot;new york~50km&quot; or 38.7,-9.1~5km</source>
        <translation>near: nimmt einen Ort oder eine Position, etwa lissabon, &quot;new york~50km&quot; oder 38.7,-9.1~5km</translation>
    </message>
    <message>
        <source>no such place is known; try the nearest larger one, or its country</source>
        <translation>so ein Ort ist nicht bekannt; vielleicht hilft der nächste größere oder das Land</translation>
    </message>
    <message>
        <source>not looked at yet</source>
        <translation>noch nicht angesehen</translation>
    </message>
    <message>
        <source>only words can be weighed, not filters or exact words</source>
        <translation>nur Wörter lassen sich gewichten, keine Filter und keine genauen Wörter</translation>
    </message>
    <message>
        <source>taken at a place so called</source>
        <translation>an einem Ort dieses Namens aufgenommen</translation>
    </message>
    <message>
        <source>{host} does not answer as a place for search models ({detail}).</source>
        <translation>{host} antwortet nicht wie eine Quelle für Suchmodelle ({detail}).</translation>
    </message>
    <message>
        <source>{host} does not hand out {name}, or has none.</source>
        <translation>{host} gibt {name} nicht heraus oder hat es nicht.</translation>
    </message>
    <message>
        <source>{host} does not have {name}, or not all of its files.</source>
        <translation>{host} hat {name} nicht oder nicht alle Dateien davon.</translation>
    </message>
    <message>
        <source>{name} fails with this picture and does not find it by what it shows.</source>
        <translation>{name} scheitert an diesem Bild und findet es nicht nach seinem Inhalt.</translation>
    </message>
    <message>
        <source>{name} from {host} is not what it should be, so it was thrown away.</source>
        <translation>{name} von {host} ist nicht, was es sein soll, und wurde deshalb verworfen.</translation>
    </message>
    <message>
        <source>{name} is built in and stays.</source>
        <translation>{name} ist eingebaut und bleibt.</translation>
    </message>
    <message>
        <source>{name} needs its tokenizer from {source}.</source>
        <translation>{name} braucht seinen Tokenizer aus {source}.</translation>
    </message>
    <message>
        <source>{name} understands pictures but no words.</source>
        <translation>{name} versteht Bilder, aber keine Wörter.</translation>
    </message>
    <message>
        <source>{path} and {other} hold the same photos.</source>
        <translation>{path} und {other} enthalten dieselben Fotos.</translation>
    </message>
    <message>
        <source>{path} is no list of tags ({detail}).</source>
        <translation>{path} ist keine Schlagwortliste ({detail}).</translation>
    </message>
    <message>
        <source>{path} is not in the trash any more, so that cannot be undone.</source>
        <translation>{path} ist nicht mehr im Papierkorb, das lässt sich also nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>“{name}” cannot be a tag.</source>
        <translation>„{name}“ kann kein Schlagwort sein.</translation>
    </message>
    <message>
        <source>“{name}” cannot be the name of a search.</source>
        <translation>„{name}“ kann kein Name einer Suche sein.</translation>
    </message>
    <message>
        <source>“{name}” cannot be the name of an album.</source>
        <translation>„{name}“ kann kein Name eines Albums sein.</translation>
    </message>
    <message>
        <source>“{name}” has {given} examples and needs {needed}.</source>
        <translation>„{name}“ hat {given} Beispiele und braucht {needed}.</translation>
    </message>
    <message>
        <source>“{what}” has changed since, so it stays as it is.</source>
        <translation>„{what}“ hat sich seither geändert und bleibt deshalb so.</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message numerus="yes">
        <source>%Ln minute(s) ago</source>
        <translation>
            <numerusform>vor %Ln Minute</numerusform>
            <numerusform>vor %Ln Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln Problem</numerusform>
            <numerusform>%Ln Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Log and settings</source>
        <translation>Protokoll und Einstellungen</translation>
    </message>
    <message>
        <source>Not connected. What is known of its {0} stays, and they come back with it.</source>
        <translation>Nicht angeschlossen ({0}). Alles Bekannte bleibt, und die Fotos kommen mit dem Ordner zurück.</translation>
    </message>
    <message>
        <source>Search models that you got</source>
        <translation>Von Ihnen geladene Suchmodelle</translation>
    </message>
    <message>
        <source>Small pictures, for quick browsing</source>
        <translation>Vorschaubilder, zum schnellen Blättern</translation>
    </message>
    <message>
        <source>What is known of your photos, tags, albums</source>
        <translation>Was über Fotos, Schlagwörter und Alben bekannt ist</translation>
    </message>
    <message>
        <source>What search has learned, laid out for speed</source>
        <translation>Was die Suche gelernt hat, auf Tempo ausgelegt</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>looked through {0}</source>
        <translation>{0} durchgesehen</translation>
    </message>
    <message>
        <source>made before an update of the program</source>
        <translation>vor einem Update des Programms erstellt</translation>
    </message>
    <message>
        <source>made before going back to another one</source>
        <translation>vor einer Wiederherstellung erstellt</translation>
    </message>
    <message>
        <source>made by itself</source>
        <translation>von selbst erstellt</translation>
    </message>
    <message>
        <source>made by you</source>
        <translation>von Ihnen erstellt</translation>
    </message>
    <message>
        <source>not looked through yet</source>
        <translation>noch nicht durchgesehen</translation>
    </message>
    <message>
        <source>on {0}</source>
        <translation>am {0}</translation>
    </message>
    <message>
        <source>today at {0}</source>
        <translation>heute um {0}</translation>
    </message>
    <message>
        <source>watched</source>
        <translation>überwacht</translation>
    </message>
    <message>
        <source>watched in part</source>
        <translation>teilweise überwacht</translation>
    </message>
</context>
<context>
    <name>shortcuts</name>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0} bis {1}</translation>
    </message>
</context>
<context>
    <name>sidebar</name>
    <message>
        <source>Albums</source>
        <translation>Alben</translation>
    </message>
    <message>
        <source>All photos</source>
        <translation>Alle Fotos</translation>
    </message>
    <message>
        <source>All suggestions</source>
        <translation>Alle Vorschläge</translation>
    </message>
    <message>
        <source>All {0} tags…</source>
        <translation>Alle {0} Schlagwörter…</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favoriten</translation>
    </message>
    <message>
        <source>Fills itself: {0}</source>
        <translation>Füllt sich selbst: {0}</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Ausgeblendet</translation>
    </message>
    <message>
        <source>Hide this section</source>
        <translation>Diesen Bereich ausblenden</translation>
    </message>
    <message>
        <source>Its rule names a tag or an album that is gone: {0}</source>
        <translation>Die Regel nennt ein Schlagwort oder Album, das es nicht mehr gibt: {0}</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>New album</source>
        <translation>Neues Album</translation>
    </message>
    <message>
        <source>New album inside</source>
        <translation>Neues Album darin</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>New folder inside</source>
        <translation>Neuer Ordner darin</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Neues Schlagwort</translation>
    </message>
    <message>
        <source>New tag inside</source>
        <translation>Neues Schlagwort darunter</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>Recently added</source>
        <translation>Zuletzt hinzugefügt</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Gespeicherte Suchen</translation>
    </message>
    <message>
        <source>Show all {0}</source>
        <translation>Alle {0} anzeigen</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Weniger anzeigen</translation>
    </message>
    <message>
        <source>Show in sidebar</source>
        <translation>In der Seitenleiste anzeigen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Zu prüfen</translation>
    </message>
    <message>
        <source>Untagged</source>
        <translation>Ohne Schlagwort</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>looking through</source>
        <translation>Suche läuft</translation>
    </message>
    <message>
        <source>not allowed to read</source>
        <translation>kein Zugriff</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>nicht angeschlossen</translation>
    </message>
    <message>
        <source>{0} · learns from your examples</source>
        <translation>{0} · lernt aus Ihren Beispielen</translation>
    </message>
    <message>
        <source>{0}, album that fills itself, {1}</source>
        <translation>{0}, Album, das sich selbst füllt, {1}</translation>
    </message>
    <message>
        <source>{0}, album, {1}</source>
        <translation>{0}, Album, {1}</translation>
    </message>
    <message>
        <source>{0}, hidden</source>
        <translation>{0}, ausgeblendet</translation>
    </message>
    <message>
        <source>{0}, place, {1}</source>
        <translation>{0}, Ort, {1}</translation>
    </message>
    <message>
        <source>{0}, search</source>
        <translation>{0}, Suche</translation>
    </message>
    <message>
        <source>{0}, tag that learns from you, {1}</source>
        <translation>{0}, Schlagwort, das von Ihnen lernt, {1}</translation>
    </message>
    <message>
        <source>{0}, tag, {1}</source>
        <translation>{0}, Schlagwort, {1}</translation>
    </message>
    <message>
        <source>{0}, {1} to review</source>
        <translation>{0}, {1} zu prüfen</translation>
    </message>
</context>
<context>
    <name>tags</name>
    <message>
        <source>, </source>
        <comment>between who suggests a tag</comment>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%Ln example(s)</source>
        <translation>
            <numerusform>%Ln Beispiel</numerusform>
            <numerusform>%Ln Beispiele</numerusform>
        </translation>
    </message>
    <message>
        <source>Has {0}. With {1} more it begins to learn.</source>
        <translation>Hat {0}. Zum Lernen fehlen noch {1}.</translation>
    </message>
    <message>
        <source>Learns from {0}.</source>
        <translation>Hat {0} und lernt daraus.</translation>
    </message>
    <message>
        <source>Learns from {0}. {1} more would make it better.</source>
        <translation>Hat {0} und lernt daraus. Mit {1} mehr geht es besser.</translation>
    </message>
    <message>
        <source>Suggested by {0}, {1} sure</source>
        <translation>Vorschlag: {0}, {1} sicher</translation>
    </message>
    <message>
        <source>a keyword in its file</source>
        <translation>Stichwort in der Datei</translation>
    </message>
    <message>
        <source>given by you</source>
        <translation>von Ihnen vergeben</translation>
    </message>
    <message>
        <source>suggested by {0}</source>
        <translation>Vorschlag ({0})</translation>
    </message>
    <message>
        <source>suggested by {0}, {1} sure</source>
        <translation>Vorschlag ({0}, {1} sicher)</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0} %</translation>
    </message>
    <message>
        <source>{0}, accepted by you</source>
        <translation>{0}, von Ihnen angenommen</translation>
    </message>
    <message>
        <source>{0}, given without asking</source>
        <translation>{0}, ungefragt vergeben</translation>
    </message>
</context>
<context>
    <name>welcome</name>
    <message numerus="yes">
        <source>{0} and %Ln other folder(s)</source>
        <translation>
            <numerusform>{0} (und %Ln mehr)</numerusform>
            <numerusform>{0} (und %Ln mehr)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>why</name>
    <message>
        <source>likely</source>
        <translation>wahrscheinlich</translation>
    </message>
    <message>
        <source>maybe</source>
        <translation>vielleicht</translation>
    </message>
    <message>
        <source>{words} {why}</source>
        <translation>{words} {why}</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>„{0}“</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln Foto</numerusform>
            <numerusform>%Ln Fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>the key</comment>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>keywords in your files</source>
        <translation>Stichwörter in Ihren Dateien</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>noch unter einer Minute</translation>
    </message>
    <message>
        <source>the label model</source>
        <translation>Begriffsmodell</translation>
    </message>
    <message>
        <source>the search model</source>
        <translation>Suchmodell</translation>
    </message>
    <message>
        <source>what looks like its pictures</source>
        <translation>was wie seine Bilder aussieht</translation>
    </message>
    <message>
        <source>you</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>your examples</source>
        <translation>Ihre Beispiele</translation>
    </message>
    <message>
        <source>{0} KB</source>
        <translation>{0} kB</translation>
    </message>
    <message>
        <source>{0} MP</source>
        <translation>{0} MP</translation>
    </message>
    <message>
        <source>{0} h left</source>
        <translation>noch {0} Std.</translation>
    </message>
    <message>
        <source>{0} h {1} min left</source>
        <translation>noch {0} Std. {1} Min.</translation>
    </message>
    <message>
        <source>{0} min left</source>
        <translation>noch {0} Min.</translation>
    </message>
</context>
</TS>
